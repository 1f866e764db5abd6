using TheoryAtlas.Cli.Verification;
using TheoryAtlas.Site.Plots;

namespace TheoryAtlas.Cli.Integration;

/// <summary>Draws the runs, each plot in a file of its own: of each claim the first run, and every run that is not as it should be.</summary>
internal static class PlotStep
{
    /// <summary>The folder within the output.</summary>
    public const string Folder = "plots";

    public static (StepOutcome Outcome, IReadOnlyList<PlotFile> Files) Run(string output, IReadOnlyList<CheckedRun> runs)
    {
        var folder = Path.Combine(output, Folder);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        List<PlotFile> files = [];
        foreach (var claim in runs.GroupBy(run => run.Run.Claim).OrderBy(claim => claim.Key, StringComparer.Ordinal))
        {
            foreach (var run in claim.OrderBy(run => run.Run.Seed).Where((run, i) => i == 0 || run.Problems.Count > 0))
                files.AddRange(Draw(output, run));
        }

        return (files.Count == 0 ? StepOutcome.LeftOut("no runs to draw") : StepOutcome.Passed($"{CiReport.Counted(files.Count, "plot")} in {Folder}/"), files);
    }

    private static IEnumerable<PlotFile> Draw(string output, CheckedRun run)
    {
        var overlays = PlotOverlay.In(run.Run);
        for (var i = 0; i < overlays.Count; i++)
        {
            var name = $"{run.Run.Claim}-seed-{run.Run.Seed}{(overlays.Count > 1 ? $"-{i + 1}" : "")}";
            var file = $"{Folder}/{name}.svg";
            Directory.CreateDirectory(Path.Combine(output, Folder));
            File.WriteAllText(Path.Combine(output, file), PlotSvg.Render(overlays[i], name, standalone: true));
            yield return new PlotFile(run.Run.Claim, run.Run.Seed, file, overlays[i].Caption, LetterPlot.Draw(overlays[i]));
        }
    }
}
