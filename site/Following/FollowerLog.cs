using TheoryAtlas.Catalog.Diagnostics;

namespace TheoryAtlas.Site.Following;

/// <summary>What an operator reads of the following of files.</summary>
internal sealed partial class FollowerLog(ILogger<AtlasFollower> log)
{
    private const int MostFindings = 20;

    /// <summary>Findings as lint prints them; of very many, some.</summary>
    public void Findings(IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings.Take(MostFindings))
            Finding(finding);
        if (findings.Count > MostFindings)
            More(findings.Count - MostFindings);
    }

    [LoggerMessage(1, LogLevel.Information, "Taken over in {Milliseconds:0} ms: {Change}.")]
    public partial void TakenOver(string change, double milliseconds);

    [LoggerMessage(4, LogLevel.Warning, "{Check} differs from the check that was compiled. Runs of this claim are refused until the program is started again.")]
    public partial void CheckChanged(string check);

    [LoggerMessage(5, LogLevel.Warning, "The system does not report changes of files ({Problem}), so the folders are looked at every second.")]
    public partial void Unwatched(string problem);

    [LoggerMessage(6, LogLevel.Warning, "Pages stay as they are. {Reason}")]
    public partial void Kept(string reason);

    [LoggerMessage(7, LogLevel.Error, "A change could not be taken over; pages stay as they are.")]
    public partial void Failed(Exception mistake);

    [LoggerMessage(2, LogLevel.Warning, "{Finding}")]
    private partial void Finding(Diagnostic finding);

    [LoggerMessage(3, LogLevel.Warning, "And {Count} findings more; ./atlas lint lists them all.")]
    private partial void More(int count);
}
