using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Standing;
using TheoryAtlas.Site.Caching;
using TheoryAtlas.Site.Comparisons;
using TheoryAtlas.Site.Languages;
using TheoryAtlas.Site.Pages.Shared;
using TheoryAtlas.Site.Plots;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Pages.Runs;

/// <summary>Two runs side by side: what they were run with, what came out, by how much it differs.</summary>
internal sealed class CompareModel(Atlas atlas, References references, IRunLedger ledger, IRunQueue queue, VerdictSentence sentences, IStringLocalizer<Words> words) : PageModel
{
    // In the place of an id: what the claim's author recorded.
    private const string Reference = "reference";

    /// <summary>The first run.</summary>
    public ComparedRun A { get; private set; } = null!;

    /// <summary>The second run.</summary>
    public ComparedRun B { get; private set; } = null!;

    /// <summary>The title of the first run's claim.</summary>
    public string ClaimTitle => atlas.Claim(A.Run.Claim)?.Title ?? A.Run.Claim;

    /// <summary>What the runs were run with and that differs.</summary>
    public IReadOnlyList<ConditionDifference> Conditions { get; private set; } = [];

    /// <summary>The findings of both.</summary>
    public IReadOnlyList<FindingDifference> Findings { get; private set; } = [];

    /// <summary>The plots of both, each pair in one frame where the axes are the same.</summary>
    public IReadOnlyList<(PlotOverlay? A, PlotOverlay? B, PlotFrame? Frame)> Plots { get; private set; } = [];

    /// <summary>How the numbers agree as a whole.</summary>
    public Phrase Sentence
    {
        get
        {
            if (A.Run.Id == B.Run.Id)
                return Say("This is one run, beside itself. Choose another one in the history of the claim.");
            if (A.Run.Fingerprint is null || B.Run.Fingerprint is null)
                return Say("Only runs that measured in both arms can be held against each other number by number.");
            if (A.Run.Claim != B.Run.Claim)
                return Say("These are runs of two claims; their numbers do not measure the same quantities.");
            if (A.Run.Fingerprint == B.Run.Fingerprint)
                return Say("Both gave the same numbers, to the last bit.");
            var largest = Findings.Where(finding => finding.Relative is not null).MaxBy(finding => finding.Relative);
            return largest is null ? Say("The two have no finding in common.")
                : largest.Relative == 0 ? Say("Every measured value is the same; a prediction, a tolerance or an uncertainty is not.")
                : Say(largest.Arm == Checks.Arm.Theorem ? "The numbers differ; most, relative to their size, in “{0}” of the theorem." : "The numbers differ; most, relative to their size, in “{0}” of the control.", Phrase.Content(largest.Any.Name));
        }
    }

    /// <summary>The comparison.</summary>
    public IActionResult OnGet(string? a, string? b)
    {
        if (string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b))
            return this.Unclear(words["Two runs are compared at /runs/compare?a=ID&b=ID; the second may be “reference”. A claim’s history lets you choose them."]);
        if (a == Reference)
            return b == Reference ? this.Unclear(words["The reference can only be compared with a run."]) : OnGet(b, a);
        if (queue.Find(a) is not { } first)
            return Missing(a);
        A = ComparedRun.Of(first);
        var second = b == Reference ? references.Of(first) is { } reference ? ComparedRun.Of(reference) : null
            : queue.Find(b) is { } run ? ComparedRun.Of(run) : null;
        if (second is null)
            return b == Reference ? this.Unclear(words["There is no reference run of the version of the claim that run {0} ran.", a], StatusCodes.Status404NotFound) : Missing(b);
        B = second;
        Conditions = RunDifferences.Conditions(A, B);
        Findings = RunDifferences.Findings(A.Run, B.Run);
        Plots = Pair(PlotOverlay.In(A.Run), PlotOverlay.In(B.Run));
        if (A.Run.Verdict == Verdict.Running || B.Run.Verdict == Verdict.Running)
            PageVersion.Passing(Response);
        return Page();
    }

    /// <summary>The verdict of one of the two, as a page shows it.</summary>
    public EvidenceView Evidence(ComparedRun run) => new(run.Run, run.Run.Verdict.Standing(), sentences.Of(run.Run));

    /// <summary>An arm in a word.</summary>
    public static string Word(Checks.Arm arm) => arm == Checks.Arm.Theorem ? "theorem" : "control";

    private Phrase Say(string key, params object[] values) => Phrase.Of(words, key, values);

    private IActionResult Missing(string id) => this.Unknown(id, ledger.Recent().Select(recent => recent.Id), "/runs/");

    private static List<(PlotOverlay?, PlotOverlay?, PlotFrame?)> Pair(IReadOnlyList<PlotOverlay> a, IReadOnlyList<PlotOverlay> b)
    {
        var pairs = new List<(PlotOverlay?, PlotOverlay?, PlotFrame?)>();
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            PlotOverlay? first = a.ElementAtOrDefault(i), second = b.ElementAtOrDefault(i);
            var isShared = first is not null && second is not null && first.Frame.X == second.Frame.X && first.Frame.Y == second.Frame.Y;
            pairs.Add((first, second, isShared ? PlotFrame.Around([first!, second!]) : null));
        }

        return pairs;
    }
}
