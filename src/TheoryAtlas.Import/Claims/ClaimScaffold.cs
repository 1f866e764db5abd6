using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Import.Claims;

/// <summary>Makes the files of a new claim, which lint accepts, with a check that says what is not written yet. Writes nothing.</summary>
public sealed class ClaimScaffold
{
    /// <summary>The most topics that a claim may have.</summary>
    public const int MostTopics = 4;

    // Of the words of both titles together, those that are in both.
    private const double Shared = 0.7;

    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(5);

    private readonly Atlas _atlas;
    private readonly HashSet<string> _ids;
    private readonly IReadOnlySet<string> _types;

    /// <summary>Scaffolds beside the records of an atlas.</summary>
    /// <param name="atlas">What is there.</param>
    /// <param name="ids">Ids that are taken besides, such as those of folders that cannot be read.</param>
    /// <param name="types">Names of types that checks see: a namespace of that name would hide the type from every check.</param>
    public ClaimScaffold(Atlas atlas, IEnumerable<string>? ids = null, IReadOnlySet<string>? types = null)
    {
        (_atlas, _types) = (atlas, types ?? new HashSet<string>());
        _ids = atlas.Claims.Select(claim => claim.Id).Concat(ids ?? []).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The id that is proposed for a title; null if none can be.</summary>
    public string? ProposeId(string title) => ClaimId.Propose(title, id => ProblemOfId(id) is not null);

    /// <summary>What is wrong with an id; null if nothing is.</summary>
    public string? ProblemOfId(string id) =>
        !AtlasLoader.IsClaimId(id) ? $"'{id}' cannot be a claim's id. Use small letters, digits and hyphens, such as square-by-sawtooth."
        : _ids.Contains(id) ? $"The id '{id}' is taken: claims/{id} is there already. Give another one."
        : _types.Contains(KindTemplate.Namespace(id)) ? $"The id '{id}' would hide the type {KindTemplate.Namespace(id)} from every check: its namespace would have that name. Give it a word more."
        : null;

    /// <summary>What is wrong with the key of a paper; null if nothing is.</summary>
    public string? ProblemOfPaper(string key)
    {
        if (_atlas.Paper(key) is not null)
            return null;
        // Who knows the author but not the key types the author.
        var near = Nearest.To(key, _atlas.Papers.Select(paper => paper.Key)) is { Count: > 0 } alike ? alike
            : [.. _atlas.Papers.Select(paper => paper.Key).Where(known => key.Length > 2 && known.Contains(key, StringComparison.OrdinalIgnoreCase)).Take(3)];
        var hint = near.Count > 0 ? $" Did you mean {string.Join(" or ", near.Select(known => $"'{known}'"))}?" : "";
        return $"There is no paper '{key}'.{hint} A paper comes before its claims: ./atlas new paper";
    }

    /// <summary>What is wrong with the id of a topic; null if nothing is.</summary>
    public string? ProblemOfTopic(string topic) =>
        _atlas.Topic(topic) is null ? $"There is no topic '{topic}'.{Nearest.Hint(topic, _atlas.Topics.Select(known => known.Id))} See: ./atlas list topics" : null;

    /// <summary>What is wrong with the word for a kind; null if nothing is.</summary>
    public static string? ProblemOfKind(string kind) =>
        ClaimWords.Kinds.ContainsKey(kind) ? null : $"There is no kind '{kind}'.{Nearest.Hint(kind, ClaimWords.Kinds.Keys)} The kinds are {string.Join(", ", ClaimWords.Kinds.Keys)}.";

    /// <summary>Makes a claim of a draft.</summary>
    public ScaffoldedClaim Make(ClaimDraft draft)
    {
        var title = draft.Title?.Trim() is { Length: > 0 } given ? given : null;
        var id = draft.Id ?? (title is null ? null : ProposeId(title));
        var errors = Problems(draft, title, id).ToList();
        if (errors.Count > 0)
            return new ScaffoldedClaim(id, null, new Dictionary<string, string>(), errors, []);

        var template = KindTemplate.Of(ClaimWords.Kinds[draft.Kind!]);
        var (claim, open) = Record(draft, id!, title!, template.Usual);
        claim = claim with { CheckSource = template.Fill(claim) };
        var folder = $"claims/{id}/";
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [folder + "claim.yaml"] = ClaimYaml.Write(claim),
            [folder + "statement.md"] = StatementText.Write(claim),
            [folder + "Check.cs"] = claim.CheckSource,
        };
        var (_, findings) = AtlasLoader.ReadClaim(_atlas, id!, files[folder + "claim.yaml"], files[folder + "statement.md"], claim.CheckSource);
        errors.AddRange(findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.File}:{finding.Line}:{finding.Column}: {finding.Code}: {finding.Message}"));
        return errors.Count > 0 ? new ScaffoldedClaim(id, null, new Dictionary<string, string>(), errors, []) : new ScaffoldedClaim(id, claim, files, [], [.. open, (folder + "Check.cs", "what is measured, what is predicted, the tolerance")]);
    }

    private IEnumerable<string> Problems(ClaimDraft draft, string? title, string? id)
    {
        if (title is null)
            yield return "The claim has no title: the statement in one line. Give it with --title.";
        else if (id is null)
            yield return "No id can be made of the title, which needs letters from a to z. Give one with --id, such as square-by-sawtooth.";
        if (id is not null && ProblemOfId(id) is { } taken)
            yield return taken;
        if (draft.Paper is null)
            yield return "The claim has no paper. Give the key of the one that states it with --paper, such as yarotsky2017error. See: ./atlas search WORDS";
        else if (ProblemOfPaper(draft.Paper) is { } unknown)
            yield return unknown;
        if (draft.Kind is null)
            yield return $"The claim has no kind. Give one with --kind: {string.Join(", ", ClaimWords.Kinds.Keys)}.";
        else if (ProblemOfKind(draft.Kind) is { } kind)
            yield return kind;
        foreach (var topic in draft.Topics.Select(ProblemOfTopic).OfType<string>())
            yield return topic;
        if (draft.Topics.Distinct(StringComparer.Ordinal).Count() > MostTopics)
            yield return $"--topic is given {draft.Topics.Count} times; a claim has at most {MostTopics} topics.";
        foreach (var twice in draft.Parameters.CountBy(parameter => parameter.Name, StringComparer.Ordinal).Where(count => count.Value > 1))
            yield return $"The parameter '{twice.Key}' is given {twice.Value} times. Names must differ.";
        if (title is not null && !draft.Force && draft.Paper is not null && Near(title, draft.Paper) is { } near)
            yield return $"This claim may be there already: {near.Id} says \"{near.Title}\". If it is another one, say --force.";
    }

    /// <summary>The claim of a paper that has nearly the same title; null if none has.</summary>
    public Claim? Near(string title, string paper)
    {
        var words = ComparableTitle.Words(title).ToHashSet(StringComparer.Ordinal);
        return _atlas.Claims.Where(claim => claim.Paper == paper).FirstOrDefault(claim =>
        {
            var others = ComparableTitle.Words(claim.Title).ToHashSet(StringComparer.Ordinal);
            var both = others.Count(words.Contains);
            return both > 0 && both >= Shared * (words.Count + others.Count - both);
        });
    }

    private (Claim Claim, List<(string Path, string What)> Open) Record(ClaimDraft draft, string id, string title, Parameter usual)
    {
        var open = new List<(string Path, string What)>();
        if (draft.Hypotheses.Count == 0)
            open.Add(($"claims/{id}/claim.yaml", "the hypotheses, of which the control breaks one"));
        if (draft.Control is null)
            open.Add(($"claims/{id}/claim.yaml", "the control"));
        open.Add(($"claims/{id}/statement.md", draft.Statement is null ? "the statement, what the check measures, what it cannot show" : "what the check measures, what it cannot show"));
        var hypotheses = draft.Hypotheses.Count > 0 ? draft.Hypotheses : [$"{ClaimWords.NotWritten}: the hypothesis that the control breaks"];
        return (new Claim
        {
            Id = id,
            Title = title,
            Paper = draft.Paper!,
            Locator = draft.Locator,
            Kind = ClaimWords.Kinds[draft.Kind!],
            Topics = draft.Topics.Count > 0 ? [.. draft.Topics.Distinct(StringComparer.Ordinal)] : [.. _atlas.Paper(draft.Paper!)!.Topics.Take(MostTopics)],
            Hypotheses = [.. hypotheses.Index().Select(hypothesis => new Hypothesis(hypothesis.Item, hypothesis.Index == 0 ? Tested.Control : Tested.Assumed, null))],
            Control = draft.Control ?? $"{ClaimWords.NotWritten}: how the control breaks its hypothesis",
            Parameters = draft.Parameters.Count > 0 ? draft.Parameters : [usual],
            Budget = s_budget,
            Statement = draft.Statement?.Trim() ?? $"{ClaimWords.NotWritten}: the statement with all its hypotheses, in Markdown and LaTeX, in your own words.",
            Measures = $"{ClaimWords.NotWritten}: which quantity is measured, on what, and where the tolerance comes from.",
            CannotShow = $"{ClaimWords.NotWritten}: what the check simplifies, and what no run of it can show.",
            CheckSource = "",
        }, open);
    }
}
