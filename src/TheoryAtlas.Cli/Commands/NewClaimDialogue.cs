using TheoryAtlas.Catalog;
using TheoryAtlas.Import.Claims;

namespace TheoryAtlas.Cli.Commands;

/// <summary>Asks somebody at a terminal for a new claim: what options said already is not asked again, if it is right.</summary>
/// <param name="dialogue">The terminal.</param>
/// <param name="atlas">What is there.</param>
/// <param name="scaffold">Makes the claim.</param>
internal sealed class NewClaimDialogue(Dialogue dialogue, Atlas atlas, ClaimScaffold scaffold)
{
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
    /// <exception cref="UsageException">The input ended.</exception>
    public ScaffoldedClaim? Compose(ClaimDraft given)
    {
        dialogue.Say("A new claim. Enter takes what stands in brackets, or leaves for later what may be; Ctrl+C ends without writing anything.");
        var draft = given with { Paper = Right(given.Paper, scaffold.ProblemOfPaper) ?? Paper() };
        dialogue.Say($"  {atlas.Paper(draft.Paper!)!.Title}");
        draft = draft with { Title = given.Title ?? dialogue.Ask("The statement in one line, as its title", null, text => text.Length == 0 ? "This is needed." : null) };
        draft = draft with { Id = Right(given.Id, scaffold.ProblemOfId) ?? dialogue.Ask("Id, which names its folder", scaffold.ProposeId(draft.Title!), scaffold.ProblemOfId) };
        draft = draft with { Locator = given.Locator ?? Later("Where in the paper, such as Theorem 2 (Enter if you have not confirmed it)") };
        draft = draft with { Kind = Right(given.Kind, ClaimScaffold.ProblemOfKind) ?? Kind() };
        draft = draft with { Topics = given.Topics.Count > 0 && given.Topics.All(topic => atlas.Topic(topic) is not null) ? given.Topics : Topics(draft.Paper!) };
        draft = draft with { Statement = given.Statement ?? Several("The statement with all its hypotheses, in Markdown and LaTeX; an empty line ends it (Enter leaves it for the editor):") };
        draft = draft with { Hypotheses = given.Hypotheses.Count > 0 ? given.Hypotheses : dialogue.Lines("Its hypotheses, one a line, the one that the control will break first; an empty line ends them:") };
        draft = draft with { Control = given.Control ?? Later("How the control breaks the first one, such as: the nodes are drawn at random instead") };
        draft = draft with { Parameters = given.Parameters.Count > 0 ? given.Parameters : Parameters() };
        var claim = scaffold.Make(draft);
        if (!claim.IsGood || !dialogue.Confirm($"Write claims/{claim.Id}/ with {string.Join(", ", claim.Files.Keys.Select(Path.GetFileName))}?", standard: true))
        {
            foreach (var error in claim.Errors)
                dialogue.Say($"  {error}");
            return null;
        }

        return claim;
    }

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
