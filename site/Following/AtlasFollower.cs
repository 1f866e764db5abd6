using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Runs;
using TheoryAtlas.Search;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Following;

/// <summary>Takes over what is saved in corpus/ and claims/ while the site runs.</summary>
internal sealed partial class AtlasFollower(LiveAtlas live, LoadedAtlas first, IRunLedger ledger, Formulas formulas, SiteOptions options, ILogger<AtlasFollower> log) : BackgroundService
{
    private const int MostFindings = 20;

    private LoadedAtlas _loaded = first;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var changes = new FolderChanges(options.Root, options.Clock);
        if (changes.Problem is { } problem)
            LogUnwatched(problem);
        LogFindings(_loaded.Result.Diagnostics);
        while (true)
        {
            await changes.WaitAsync(stoppingToken);
            try
            {
                TakeOver();
            }
            catch (DirectoryNotFoundException gone)
            {
                LogKept(gone.Message);
            }
            catch (Exception mistake) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, readers keep the last state, and the next change is tried again.
                LogFailed(mistake);
            }
        }
    }

    private void TakeOver()
    {
        var began = options.Clock.GetTimestamp();
        var loaded = _loaded.Again();
        if (ReferenceEquals(loaded, _loaded))
            return;
        var changed = AtlasFiles.Changed(_loaded.Files, loaded.Files).ToHashSet(StringComparer.Ordinal);
        var before = live.Atlas;
        var atlas = LastGood.Keep(before, loaded.Result, loaded.Files);
        if (AtlasChange.Words(before, atlas) is { Length: > 0 } change)
        {
            formulas.Prepare(AtlasFormulas.In(AtlasChange.New(before, atlas)));
            var index = SqliteSearchIndex.Of(atlas);
            live.Publish(new AtlasState(atlas, index, ledger, options.Clock, owned: index));
            LogTakenOver(change, options.Clock.GetElapsedTime(began).TotalMilliseconds);
        }

        LogFindings([
            .. loaded.Result.Diagnostics.Except(_loaded.Result.Diagnostics),
            .. FormulaRule.Findings(loaded.Result.Formulas.Where(formula => changed.Contains(formula.File)), formulas),
        ]);
        foreach (var check in changed.Where(file => AtlasFiles.IsCheck(file) && _loaded.Files.Hashes.ContainsKey(file)))
            LogCheck(check);
        _loaded = loaded;
    }

    private void LogFindings(IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings.Take(MostFindings))
            LogFinding(finding);
        if (findings.Count > MostFindings)
            LogMore(findings.Count - MostFindings);
    }

    [LoggerMessage(1, LogLevel.Information, "Taken over in {Milliseconds:0} ms: {Change}.")]
    private partial void LogTakenOver(string change, double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Finding}")]
    private partial void LogFinding(Diagnostic finding);

    [LoggerMessage(3, LogLevel.Warning, "And {Count} findings more; ./atlas lint lists them all.")]
    private partial void LogMore(int count);

    [LoggerMessage(4, LogLevel.Warning, "{Check} differs from the check that was compiled. Runs of this claim are refused until the program is started again.")]
    private partial void LogCheck(string check);

    [LoggerMessage(5, LogLevel.Warning, "The system does not report changes of files ({Problem}), so the folders are looked at every second.")]
    private partial void LogUnwatched(string problem);

    [LoggerMessage(6, LogLevel.Warning, "Pages stay as they are. {Reason}")]
    private partial void LogKept(string reason);

    [LoggerMessage(7, LogLevel.Error, "A change could not be taken over; pages stay as they are.")]
    private partial void LogFailed(Exception mistake);
}
