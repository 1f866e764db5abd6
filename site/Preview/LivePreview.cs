using System.Reflection;
using TheoryAtlas.Catalog;
using TheoryAtlas.Catalog.Diagnostics;
using TheoryAtlas.Checks;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Site.Following;
using TheoryAtlas.Site.Maths;

namespace TheoryAtlas.Site.Preview;

/// <summary>Follows one record: what lint finds in its files, whether its page has changed, and whether its check compiles.</summary>
internal sealed class LivePreview : IAtlasListener, IHostedService, IAsyncDisposable
{
    // What another process said is never taken for this one's word.
    private static readonly string s_process = Guid.NewGuid().ToString("N")[..8];

    private readonly Lock _gate = new();
    private readonly PreviewOptions _options;
    private readonly LiveAtlas _live;
    private readonly Formulas _formulas;
    private readonly Func<string, Task> _use;
    private TaskCompletionSource _changed = NewChange();
    private CancellationTokenSource _building = new();
    private Task _compiling = Task.CompletedTask;
    private volatile bool _hasGoneOver;
    private Atlas? _shown;
    private DateTime _recorded;
    private string? _source;
    private int _page;
    private int _panel;
    private volatile PreviewSnapshot _current;

    /// <summary>Begins with nothing; <see cref="Looked"/> says what there is.</summary>
    /// <param name="options">The record.</param>
    /// <param name="live">What pages show.</param>
    /// <param name="formulas">Tells which formulas cannot be set.</param>
    /// <param name="use">Has the claim run with the check of an assembly.</param>
    public LivePreview(PreviewOptions options, LiveAtlas live, Formulas formulas, Func<string, Task> use)
    {
        (_options, _live, _formulas, _use) = (options, live, formulas, use);
        _current = new PreviewSnapshot(options.Target, "", "", false, false, [], CheckStanding.None, [], null);
    }

    /// <summary>What is shown now.</summary>
    public PreviewSnapshot Current => _current;

    /// <inheritdoc/>
    public bool Compiles(string check) => _options.Builder is not null && check == CheckPath;

    /// <inheritdoc/>
    public void Looked(LoadedAtlas loaded)
    {
        var (atlas, target) = (_live.Atlas, _options.Target);
        var findings = RecordFindings.Of(target, loaded, atlas, _formulas);
        var hasRecord = target.IsIn(atlas);
        var isLastGood = hasRecord && findings.Any(finding => finding.Severity == Severity.Error && target.Owns(finding.File)) && !ReferenceEquals(Record(atlas), Record(loaded.Result.Atlas));
        // The reference run is no part of the atlas: pages read it when they are asked for.
        var recorded = target.Kind == PreviewKind.Claim ? File.GetLastWriteTimeUtc(Path.Combine(loaded.Result.Atlas.Root, "claims", target.Id, ReferenceRun.FileName)) : default;
        Change(before => before with { HasRecord = hasRecord, IsLastGood = isLastGood, Findings = findings }, isNewPage: !ReferenceEquals(atlas, _shown) || recorded != _recorded);
        (_shown, _recorded) = (atlas, recorded);
        if (target.Kind == PreviewKind.Claim && _options.Builder is { } builder && loaded.Files.Hashes.GetValueOrDefault(CheckPath) is var source && source != _source)
        {
            _source = source;
            _compiling = Task.WhenAll(_compiling, CompileAsync(builder, source, loaded.Result.Atlas.Root));
        }
    }

    /// <summary>Waits until something else is shown than what was seen.</summary>
    public async Task ChangedAsync(PreviewSnapshot seen, CancellationToken cancellation)
    {
        Task changed;
        lock (_gate)
        {
            if (!ReferenceEquals(seen, _current))
                return;
            changed = _changed.Task;
        }

        await changed.WaitAsync(cancellation);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends the compiler, before the queue ends that its check would go to.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _building.CancelAsync();
        await _compiling;
    }

    /// <summary>Ends the compiler where the site has not started.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    private string CheckPath => $"claims/{_options.Target.Id}/Check.cs";

    private object? Record(Atlas atlas) => _options.Target.Kind switch
    {
        PreviewKind.Claim => atlas.Claim(_options.Target.Id),
        PreviewKind.Paper => atlas.Paper(_options.Target.Id),
        PreviewKind.Survey => atlas.Survey(_options.Target.Id),
        _ => atlas.Topic(_options.Target.Id),
    };

    private async Task CompileAsync(ICheckBuilder builder, string? source, string root)
    {
        var building = new CancellationTokenSource();
        await Interlocked.Exchange(ref _building, building).CancelAsync();
        var claim = _options.Target.Id;
        void Stand(CheckStanding standing, IReadOnlyList<Diagnostic>? errors = null, string? problem = null)
        {
            if (!building.IsCancellationRequested)
                Change(before => before with { Check = standing, CompileErrors = errors ?? [], Problem = problem }, isNewPage: false);
        }

        try
        {
            if (source is null || IsAsBuilt(claim, Path.Combine(root, CheckPath)))
            {
                Stand(source is null ? CheckStanding.None : CheckStanding.AsBuilt);
                return;
            }

            Stand(CheckStanding.Compiling);
            var built = await builder.BuildAsync(claim, building.Token);
            if (built.Assembly is { } assembly && !building.IsCancellationRequested)
            {
                _hasGoneOver = true;
                await _use(assembly);
            }

            Stand(built.Assembly is not null ? CheckStanding.Compiled : built.Problem is null ? CheckStanding.Broken : CheckStanding.Unavailable, built.Errors, built.Problem);
        }
        catch (OperationCanceledException)
        {
            // It was saved again, or the preview ends.
        }
        catch (Exception mistake)
        {
            Stand(CheckStanding.Unavailable, problem: mistake.Message);
        }
    }

    private bool IsAsBuilt(string claim, string path)
    {
        if (_hasGoneOver)
            return false;
        var checks = ClaimChecks.In(Assembly.Load("TheoryAtlas.Claims"));
        static string Normal(string text) => text.ReplaceLineEndings("\n").Trim('\uFEFF').Trim();
        return checks.Contains(claim) && checks.Source(claim) is { } compiled && Normal(compiled) == Normal(File.ReadAllText(path));
    }

    private void Change(Func<PreviewSnapshot, PreviewSnapshot> change, bool isNewPage)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            var next = change(_current);
            var isNewPanel = next.HasRecord != _current.HasRecord || next.IsLastGood != _current.IsLastGood || next.Check != _current.Check || next.Problem != _current.Problem || !next.All.SequenceEqual(_current.All);
            if (!isNewPage && !isNewPanel)
                return;
            _page += isNewPage ? 1 : 0;
            _panel += isNewPanel ? 1 : 0;
            _current = next with { Page = $"{s_process}-{_page}", Panel = $"{s_process}-{_panel}" };
            (changed, _changed) = (_changed, NewChange());
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
