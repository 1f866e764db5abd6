using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Import;

/// <summary>What a contributor decides about a new paper.</summary>
public sealed record PaperChoices
{
    /// <summary>The key; null to have one proposed.</summary>
    public string? Key { get; init; }

    /// <summary>Ids of topics; none to have them proposed.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Sections of surveys on whose subject it is.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];

    /// <summary>Whether a paper that is near to another is wanted all the same.</summary>
    public bool Force { get; init; }
}

/// <summary>What becomes of a draft.</summary>
/// <param name="Origin">Where the draft comes from.</param>
/// <param name="Paper">The record; null if there is none.</param>
/// <param name="Yaml">Its file; null if there is none.</param>
/// <param name="Duplicates">The papers that it is or may be.</param>
/// <param name="NearTopics">Where no topic was given and none could be proposed: those that come near.</param>
/// <param name="Errors">Why it cannot be added.</param>
/// <param name="Warnings">What to look at.</param>
public sealed record ImportedPaper(string Origin, Paper? Paper, string? Yaml, IReadOnlyList<Duplicate> Duplicates, IReadOnlyList<Topic>? NearTopics, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings)
{
    /// <summary>Whether its topics were guessed from its title.</summary>
    public bool HasProposedTopics { get; init; }

    /// <summary>Whether it can be added.</summary>
    public bool IsGood => Errors.Count == 0;

    /// <summary>Its file, from the root.</summary>
    public string? Path => Paper is null ? null : $"corpus/papers/{Paper.Key}.yaml";
}

/// <summary>Turns drafts into records beside those of an atlas. Writes nothing.</summary>
public sealed class PaperImport
{
    private readonly Atlas _atlas;
    private readonly TopicProposal _proposal;
    private readonly Duplicates _duplicates;
    private readonly HashSet<string> _keys;

    /// <summary>An import into an atlas.</summary>
    /// <param name="atlas">What is there.</param>
    /// <param name="keys">Keys that are taken besides, such as those of files that cannot be read.</param>
    public PaperImport(Atlas atlas, IEnumerable<string>? keys = null)
    {
        _atlas = atlas;
        _proposal = new TopicProposal(atlas.Topics);
        _duplicates = new Duplicates(atlas.Papers);
        _keys = atlas.Papers.Select(paper => paper.Key).Concat(keys ?? []).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Makes a record of a draft. The next draft is held against it too.</summary>
    public ImportedPaper Add(PaperDraft draft, PaperChoices choices)
    {
        List<string> errors = [.. Missing(draft)], warnings = [.. draft.Warnings];
        var duplicates = _duplicates.Of(draft);
        if (errors.Count > 0)
            return new ImportedPaper(draft.Origin, null, null, duplicates, null, errors, warnings);
        if (duplicates.FirstOrDefault(duplicate => duplicate.IsSame) is { } same)
            return new ImportedPaper(draft.Origin, null, null, duplicates, null, [$"This paper is there already: {same.Paper.Key} has {same.Reason}."], warnings);
        var near = duplicates.Select(duplicate => $"{duplicate.Paper.Key} ({duplicate.Paper.Year}) has {duplicate.Reason}: {duplicate.Paper.Title}").ToList();
        if (near.Count > 0 && !choices.Force)
            return new ImportedPaper(draft.Origin, null, null, duplicates, null, [$"This paper may be there already: {string.Join("; ", near)}. If it is another one, say --force."], warnings);
        if (ExportedType.Warning(draft.Type, draft.Venue) is { } doubtful)
            warnings.Add(doubtful);
        warnings.AddRange(near.Select(sentence => $"Near: {sentence}"));

        var key = choices.Key ?? PaperKey.Propose(draft.Authors[0], draft.Year!.Value, draft.Title, _keys.Contains);
        if (key is null)
            errors.Add("No key can be made of the first author and the title, which need letters from a to z. Give one with --key, such as jacot2018neural.");
        else if (_keys.Contains(key))
            errors.Add($"The key {key} is taken. Give another with --key, or leave it out to have one proposed.");
        // Before they are written: in a file, what is no id could be a field more.
        errors.AddRange(choices.Topics.Where(topic => _atlas.Topic(topic) is null).Select(topic => $"There is no topic '{topic}'.{Nearest.Hint(topic, _atlas.Topics.Select(known => known.Id))} See: atlas list topics"));
        var topics = choices.Topics.Count > 0 ? choices.Topics : [.. draft.Keywords.Where(word => _atlas.Topic(word) is not null).Distinct(StringComparer.Ordinal).Take(TopicProposal.Most)];
        var isProposed = topics.Count == 0;
        if (isProposed)
            topics = [.. _proposal.Propose(draft.Title).Select(topic => topic.Id)];
        if (topics.Count == 0)
            return new ImportedPaper(draft.Origin, null, null, duplicates, _proposal.Near(draft.Title), [.. errors, "No topic has a name that stands in the title. Give one to four with --topic."], warnings);
        if (errors.Count > 0)
            return new ImportedPaper(draft.Origin, null, null, duplicates, null, errors, warnings);
        return Checked(draft, Record(draft, key!, topics, choices.Placements), duplicates, warnings) with { HasProposedTopics = isProposed };
    }

    private ImportedPaper Checked(PaperDraft draft, Paper paper, IReadOnlyList<Duplicate> duplicates, List<string> warnings)
    {
        var yaml = PaperYaml.Write(paper);
        var (_, findings) = AtlasLoader.ReadPaper(_atlas, paper.Key, yaml);
        var errors = findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message).ToList();
        if (errors.Count > 0)
            return new ImportedPaper(draft.Origin, null, null, duplicates, null, errors, warnings);
        _duplicates.Add(paper);
        _keys.Add(paper.Key);
        return new ImportedPaper(draft.Origin, paper, yaml, duplicates, null, [], warnings);
    }

    private static Paper Record(PaperDraft draft, string key, IReadOnlyList<string> topics, IReadOnlyList<Placement> placements) => new()
    {
        Key = key,
        Title = draft.Title,
        Authors = draft.Authors,
        Year = draft.Year!.Value,
        Venue = draft.Venue,
        VolumePages = draft.VolumePages,
        Arxiv = draft.Arxiv,
        Doi = draft.Doi,
        Url = draft.Url,
        Topics = topics,
        Placements = placements,
        Evidence = draft.Evidence,
    };

    private static IEnumerable<string> Missing(PaperDraft draft)
    {
        foreach (var error in draft.Errors)
            yield return error.Message;
        // A source that said why has been heard.
        bool Lacks(PaperFact fact) => !draft.Has(fact) && draft.Errors.All(error => error.Fact != fact);
        if (Lacks(PaperFact.Title))
            yield return "There is no title. Give it with --title.";
        if (Lacks(PaperFact.Authors))
            yield return $"{(draft.Authors.Count == 0 ? "There is no author." : "The name of an author is empty.")} Give each with --author, given names first.";
        if (Lacks(PaperFact.Year))
            yield return "There is no year. Give it with --year.";
        if (draft.Evidence.Count == 0)
            yield return "There is no evidence. Give the public source that confirms the facts with --evidence, such as an address.";
    }
}
