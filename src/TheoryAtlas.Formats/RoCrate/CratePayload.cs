using TheoryAtlas.Formats.Runs;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>What a file was to the run.</summary>
internal enum CrateRole
{
    /// <summary>It went into the run.</summary>
    Source,

    /// <summary>It came out of the run.</summary>
    Result,

    /// <summary>It was written for the reader of the crate.</summary>
    Guide,
}

/// <summary>A file of a crate besides its metadata and preview.</summary>
internal sealed record CratePart(CrateRole Role, CrateFile File);

/// <summary>The files that the metadata describes.</summary>
internal static class CratePayload
{
    public static IReadOnlyList<CratePart> Of(RunStory story)
    {
        var run = story.Run;
        var parts = new List<CratePart>();
        void Add(CrateRole role, CrateFile file) => parts.Add(new CratePart(role, file));

        Add(CrateRole.Guide, new CrateFile("atlas.md", "text/markdown", "How to repeat the run.", CrateGuide.Of(story)));
        if (story.Sources is { } sources)
        {
            Add(CrateRole.Source, new CrateFile("claim.yaml", "application/yaml", "The claim: paper, hypotheses, what the control breaks, parameters. The run's hash covers the parameters; title and notes may have been edited since.", sources.Yaml));
            Add(CrateRole.Source, new CrateFile("statement.md", "text/markdown", "The statement, in Markdown with TeX. The run's hash covers the statement; the notes below it may have been edited since.", sources.Statement));
            Add(CrateRole.Source, new CrateFile("Check.cs", "text/x-csharp", "The check that was run.", sources.Check));
        }

        Add(CrateRole.Result, new CrateFile("run.json", "application/json", "The run's record: verdict, findings, plots, hashes.", RunDocument.Of(run)));
        if (run.Theorem?.Evidence is not null || run.Control?.Evidence is not null)
            Add(CrateRole.Result, new CrateFile("series.csv", "text/csv", "Every point of the plots: arm, plot, series, role, x, y, standard error.", SeriesCsv.Of(run)));
        Add(CrateRole.Result, new CrateFile("log.txt", "text/plain", "What happened, in words.", RunLog.Of(run)));
        if (run.Environment is { } environment)
            Add(CrateRole.Result, new CrateFile("environment.json", "application/json", "What the run ran on.", RunDocument.Of(environment)));
        foreach (var (index, plot) in story.Plots.Index())
            Add(CrateRole.Result, new CrateFile($"plot-{index + 1}.svg", "image/svg+xml", plot.Caption, plot.Svg));
        return parts;
    }
}
