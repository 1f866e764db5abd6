using TheoryAtlas.Catalog;
using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Cli.Commands;

/// <summary>Asks somebody at a terminal for a new claim: what options said already is not asked again, if it is right.</summary>
/// <param name="dialogue">The terminal.</param>
/// <param name="atlas">What is there.</param>
/// <param name="scaffold">Makes the claim.</param>
internal sealed class NewClaimDialogue(Dialogue dialogue, Atlas atlas, ClaimScaffold scaffold)
{
    // Stands for the id while that is not asked for yet.
    private const string AnyId = "not-named-yet";

    private static readonly Dictionary<ClaimKind, string> s_kinds = new()
    {
        [ClaimKind.ExactIdentity] = "two quantities are equal",
        [ClaimKind.Rate] = "a quantity decays or grows at a known rate",
        [ClaimKind.Bound] = "a quantity is bounded, and the bound is attained or nearly so",
        [ClaimKind.LimitLaw] = "a quantity tends to a known limit",
        [ClaimKind.PhaseTransition] = "behaviour changes at a known point",
        [ClaimKind.Construction] = "an object with stated properties exists, and is built",
        [ClaimKind.Impossibility] = "something cannot be done",
        [ClaimKind.Empirical] = "an observation without a theorem behind it",
    };

    /// <summary>Asks.</summary>
    /// <param name="given">What is known already.</param>
    /// <returns>The draft; null if it is not wanted after all.</returns>
    /// <exception cref="InputEndedException">The input ended.</exception>
    public ScaffoldedClaim? Compose(ClaimDraft given)
    {
        dialogue.Say("A new claim. Enter takes what stands in brackets, or leaves for later what may be; Ctrl+C ends without writing anything.");
        var draft = new ClaimDraft { Force = given.Force, Paper = Right(given.Paper, scaffold.ProblemOfPaper) ?? Paper() };
        dialogue.Say($"  {atlas.Paper(draft.Paper!)!.Title}");
        draft = Accepted(given.Title, () => dialogue.Ask("The statement in one line, as its title", null, text => text.Length == 0 ? "This is needed." : null), title => draft with { Title = title });
        if (!draft.Force && scaffold.Near(draft.Title!, draft.Paper!) is { } near)
        {
            if (!dialogue.Confirm($"{near.Id} says \"{near.Title}\". Is yours another claim?", standard: false))
                return null;
            draft = draft with { Force = true };
        }

        draft = draft with { Id = Right(given.Id, scaffold.ProblemOfId) ?? dialogue.Ask("Id, which names its folder", scaffold.ProposeId(draft.Title!), scaffold.ProblemOfId) };
        draft = Accepted(given.Locator, () => Later("Where in the paper, such as Theorem 2 (Enter if you have not confirmed it)"), locator => draft with { Locator = locator });
        draft = draft with { Kind = Right(given.Kind, ClaimScaffold.ProblemOfKind) ?? Kind() };
        draft = draft with { Topics = given.Topics.Count > 0 && given.Topics.All(topic => atlas.Topic(topic) is not null) ? given.Topics : Topics(draft.Paper!) };
        draft = Accepted(given.Statement, () => Several("The statement with all its hypotheses, in Markdown and LaTeX; an empty line ends it (Enter leaves it for the editor):"), statement => draft with { Statement = statement });
        draft = Accepted(Some(given.Hypotheses), () => dialogue.Lines("Its hypotheses, one a line, the one that the control will break first; an empty line ends them:"), hypotheses => draft with { Hypotheses = hypotheses! });
        draft = Accepted(given.Control, () => Later("How the control breaks the first one, such as: the nodes are drawn at random instead"), control => draft with { Control = control });
        draft = Accepted(Some(given.Parameters), Parameters, parameters => draft with { Parameters = parameters! });
        var claim = scaffold.Make(draft);
        foreach (var error in claim.Errors)
            dialogue.Say($"  {error}");
        return claim.IsGood && dialogue.Confirm($"Write claims/{claim.Id}/ with {string.Join(", ", claim.Files.Keys.Select(Path.GetFileName))}?", standard: true) ? claim : null;
    }

    // What is given or answered, asked for until lint accepts the claim with it: a mistake that is told at the end would cost every answer.
    private ClaimDraft Accepted<T>(T? given, Func<T?> ask, Func<T?, ClaimDraft> with)
        where T : class
    {
        for (var answer = given ?? ask(); ; answer = ask())
        {
            var draft = with(answer);
            var errors = scaffold.Make(draft with { Id = draft.Id ?? scaffold.ProposeId(draft.Title!) ?? AnyId, Kind = draft.Kind ?? s_kinds.First().Key.Word(), Force = true }).Errors;
            if (errors.Count == 0)
                return draft;
            foreach (var error in errors)
                dialogue.Say($"  {error}");
        }
    }

    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> given) => given.Count > 0 ? given : null;

    private string? Right(string? given, Func<string, string?> problem)
    {
        if (given is null || problem(given) is not { } wrong)
            return given;
        dialogue.Say($"  {wrong}");
        return null;
    }

    // Who does not know the key types a name or a word of the title.
    private string Paper()
    {
        List<Choice> papers = [.. atlas.Papers.Select(paper => new Choice(paper.Key, $"{paper.Title} ({string.Join(", ", paper.Authors.Take(2))}, {paper.Year})", []))];
        return dialogue.Choose("The paper that states it: its key, or part of its title or of an author's name", papers, [], 1, isNeeded: true)[0];
    }

    private string Kind()
    {
        foreach (var (kind, what) in s_kinds)
            dialogue.Say($"    {kind.Word(),-18} {what}");
        return dialogue.Choose("What kind of statement it is", [.. s_kinds.Select(kind => new Choice(kind.Key.Word(), kind.Value, []))], [], 1, isNeeded: true)[0];
    }

    private IReadOnlyList<string> Topics(string paper) =>
        dialogue.Choose($"Topics, at most {ClaimScaffold.MostTopics}, the most specific first, with commas between; part of a name finds them", NewPaperDialogue.TopicChoices(atlas), [.. atlas.Paper(paper)!.Topics.Take(ClaimScaffold.MostTopics)], ClaimScaffold.MostTopics, isNeeded: true);

    private IReadOnlyList<Parameter> Parameters()
    {
        while (true)
        {
            var lines = dialogue.Lines($"Numbers that a reader may change, one a line, as {ParameterText.Form}. An empty line ends them (Enter for what checks of this kind usually have):");
            var problems = new List<string>();
            List<Parameter> parameters = [.. lines.Select(line => (Parameter: ParameterText.Read(line, out var problem), problem)).Where(read => Keep(read.problem, problems)).Select(read => read.Parameter!)];
            problems.ForEach(problem => dialogue.Say($"  {problem}"));
            if (problems.Count == 0)
                return parameters;
        }
    }

    private static bool Keep(string problem, List<string> problems)
    {
        if (problem.Length > 0)
            problems.Add(problem);
        return problem.Length == 0;
    }

    private string? Later(string question) => dialogue.Line(question + ": ") is { Length: > 0 } text ? text : null;

    private string? Several(string question) => dialogue.Lines(question) is { Count: > 0 } lines ? string.Join('\n', lines) : null;
}
