using TheoryAtlas.Runs;

namespace TheoryAtlas.Formats.RoCrate;

/// <summary>
/// A run as an RO-Crate 1.1 that follows the Process Run Crate profile 0.5: what was run, with what, on what, what came out,
/// and how to repeat it. Equal content gives equal bytes.
/// </summary>
public sealed class RunCrate
{
    private RunCrate(RunRecord run, IReadOnlyList<CrateFile> files) => (Run, Files) = (run, files);

    /// <summary>The run.</summary>
    public RunRecord Run { get; }

    /// <summary>The files, in the order of the archive: metadata and preview first.</summary>
    public IReadOnlyList<CrateFile> Files { get; }

    /// <summary>A name for the archive that says what is in it.</summary>
    public string FileName => $"{Run.Claim}-{Run.Id}.ro-crate.zip";

    /// <summary>Builds the crate.</summary>
    /// <exception cref="ArgumentException">The run goes on.</exception>
    public static RunCrate Of(RunCrateContent content)
    {
        if (content.Run.Verdict == Verdict.Running)
            throw new ArgumentException($"Run {content.Run.Id} goes on; a crate can be made when it has ended.", nameof(content));
        var story = new RunStory(content with { Run = MachinePaths.Without(content.Run) });
        var payload = CratePayload.Of(story);
        var metadata = CrateMetadata.Of(story, payload);
        return new RunCrate(story.Run,
        [
            new CrateFile(CrateMetadata.FileName, "application/ld+json", "What is in this folder and how it came about.", metadata),
            new CrateFile(CratePreview.FileName, "text/html", "The same for readers.", CratePreview.Of(story, payload, metadata)),
            .. payload.Select(part => part.File),
        ]);
    }

    /// <summary>The crate as a zip archive, its entries dated with the run's end.</summary>
    public byte[] ToZip() => CrateZip.Of(Files, Run.EndedAt ?? Run.StartedAt);
}
