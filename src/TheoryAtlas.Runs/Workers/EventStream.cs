using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Runs.Workers;

/// <summary>
/// Turns what a check reports into numbered events. The first goes out at once; then as many as come within
/// a thirtieth of a second go out together, of progress only the newest, so that a check may report as often as it likes.
/// </summary>
internal sealed class EventStream : IRunObserver, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(33);

    // More points cannot be told apart while they are drawn; all of them come with the arm's evidence.
    private const int MostPoints = 5_000;

    private readonly Lock _gate = new();
    private readonly List<RunEvent> _waiting = [];
    private readonly Action<IReadOnlyList<RunEvent>> _write;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long? _written;
    private int _number;
    private int _points;
    private bool _timed;
    private Arm _arm;

    /// <param name="write">Writes events; called by one thread at a time.</param>
    /// <param name="time">The clock.</param>
    public EventStream(Action<IReadOnlyList<RunEvent>> write, TimeProvider time)
    {
        _write = write;
        _time = time;
        _timer = time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Begin(Arm arm)
    {
        lock (_gate)
        {
            (_arm, _points) = (arm, 0);
            Add(number => new ArmBegun(number, arm));
        }
    }

    public void End(ArmResult result)
    {
        lock (_gate)
        {
            Add(number => new ArmEnded(number, _arm, result));
            Flush();
        }
    }

    public void Progress(double done, string doing)
    {
        lock (_gate)
        {
            // A point may stand between the two: it is drawn in the same frame as the newer progress.
            var older = _waiting.FindLastIndex(waiting => waiting is ArmProgressed progress && progress.Arm == _arm);
            if (older >= 0)
                _waiting[older] = new ArmProgressed(_waiting[older].Number, _arm, done, doing);
            else
                Add(number => new ArmProgressed(number, _arm, done, doing));
        }
    }

    public void PlotBegun(int plot, Plot empty)
    {
        lock (_gate)
            Add(number => new PlotBegun(number, _arm, plot, empty));
    }

    public void PointAdded(int plot, string series, SeriesRole role, PlotPoint point)
    {
        lock (_gate)
        {
            if (_points++ < MostPoints)
                Add(number => new PointAdded(number, _arm, plot, series, role, point));
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Add(Func<int, RunEvent> next)
    {
        _waiting.Add(next(++_number));
        if (_written is not { } written || _time.GetElapsedTime(written) >= Interval)
        {
            Flush();
        }
        else if (!_timed)
        {
            _timed = true;
            _timer.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            _timed = false;
            Flush();
        }
    }

    private void Flush()
    {
        if (_waiting.Count == 0)
            return;
        _write(_waiting);
        _waiting.Clear();
        _written = _time.GetTimestamp();
    }
}
