using TheoryAtlas.Catalog;
using TheoryAtlas.Runs;
using TheoryAtlas.Search;
using TheoryAtlas.Search.Storage;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Following;

/// <summary>
/// Takes over what is saved in corpus/ and claims/ while the site runs: at once with an index that follows the change, and
/// after a while without changes with the index that a start would make, which is stored for the next start.
/// </summary>
internal sealed class AtlasFollower(LiveAtlas live, FollowedAtlas first, IRunLedger ledger, Formulas formulas, SiteOptions options, FollowerLog log, IEnumerable<IAtlasListener> listeners) : BackgroundService
{
    // Somebody who writes saves more often than this; making the exact index takes some seconds of a processor.
    private static readonly TimeSpan UntilExact = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<IAtlasListener> _listeners = [.. listeners];
    private LoadedAtlas _loaded = first.Loaded;
    private SqliteSearchIndex _index = first.Index;
    private Task<SqliteSearchIndex>? _making;
    private bool _isExactDue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var changes = new FolderChanges(options.Root, options.Clock);
        if (changes.Problem is { } problem)
            log.Unwatched(problem);
        log.Findings(_loaded.Result.Diagnostics);
        try
        {
            while (true)
            {
                var waiting = changes.WaitAsync(stoppingToken);
                if (_isExactDue && await Task.WhenAny(waiting, Task.Delay(UntilExact, options.Clock, stoppingToken)) != waiting)
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    await MakeExactAsync(waiting);
                }

                try
                {
                    await waiting;
                }
                catch (Exception mistake) when (mistake is not OperationCanceledException)
                {
                    // Folders that come and go while they are looked at must not end the site.
                    log.Failed(mistake);
                    await Task.Delay(AfterFailure, options.Clock, stoppingToken);
                }

                Attempt(TakeOver);
                foreach (var listener in _listeners)
                    Attempt(() => listener.Looked(_loaded));
            }
        }
        finally
        {
            await DropAsync(_making);
        }
    }

    private void TakeOver()
    {
        var began = options.Clock.GetTimestamp();
        var loaded = _loaded.Again();
        if (ReferenceEquals(loaded, _loaded))
            return;
        var before = live.Atlas;
        var atlas = LastGood.Keep(before, loaded.Result, loaded.Files);
        if (AtlasChange.Words(before, atlas) is { Length: > 0 } change)
        {
            formulas.Prepare(AtlasFormulas.In(AtlasChange.New(before, atlas)));
            Publish(atlas, SearchIndexStore.Follow(_index, atlas));
            log.TakenOver(change, options.Clock.GetElapsedTime(began).TotalMilliseconds);
        }

        var changed = AtlasFiles.Changed(_loaded.Files, loaded.Files).ToHashSet(StringComparer.Ordinal);
        log.Findings([
            .. loaded.Result.Diagnostics.Except(_loaded.Result.Diagnostics),
            .. FormulaRule.Findings(loaded.Result.Formulas.Where(formula => changed.Contains(formula.File)), formulas),
        ]);
        foreach (var check in changed.Where(file => AtlasFiles.IsCheck(file) && _loaded.Files.Hashes.ContainsKey(file) && !_listeners.Any(listener => listener.Compiles(file))))
            log.CheckChanged(check);

        // An index with records that a start would not find must not be stored for it.
        _isExactDue = ReferenceEquals(atlas, loaded.Result.Atlas);
        _loaded = loaded;
    }

    // Beside the watching, so that a change that comes meanwhile does not wait for what it makes obsolete.
    private async Task MakeExactAsync(Task change)
    {
        await DropAsync(_making);
        var (index, corpus, atlas) = (_index, _loaded.Files.CorpusHash, live.Atlas);
        _making = Task.Run(() => first.Store.Update(index, corpus, atlas));
        if (await Task.WhenAny(change, _making) != _making)
            return;
        var making = _making;
        (_making, _isExactDue) = (null, false);
        Attempt(() => Publish(atlas, making.GetAwaiter().GetResult()));
    }

    private static async Task DropAsync(Task<SqliteSearchIndex>? making)
    {
        if (making is null)
            return;
        await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (making.IsCompletedSuccessfully)
            (await making).Dispose();
    }

    private void Publish(Atlas atlas, SqliteSearchIndex index)
    {
        AtlasState state;
        try
        {
            state = new AtlasState(atlas, index, ledger, options.Clock, owned: index);
        }
        catch
        {
            index.Dispose();
            throw;
        }

        live.Publish(state);
        _index = index;
    }

    // Whatever goes wrong, readers keep the last state, and the next change is tried again.
    private void Attempt(Action step)
    {
        try
        {
            step();
        }
        catch (DirectoryNotFoundException gone)
        {
            log.Kept(gone.Message);
        }
        catch (Exception mistake)
        {
            log.Failed(mistake);
        }
    }
}
