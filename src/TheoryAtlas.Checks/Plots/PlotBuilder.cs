namespace TheoryAtlas.Checks.Plots;

/// <summary>A plot while it is being measured.</summary>
public sealed class PlotBuilder
{
    private readonly int _index;
    private readonly Plot _empty;
    private readonly IRunObserver _observer;
    private readonly List<SeriesBuilder> _series = [];

    internal PlotBuilder(int index, string caption, Axis x, Axis y, IRunObserver observer)
    {
        _index = index;
        _empty = new Plot(caption, x, y, []);
        _observer = observer;
        observer.PlotBegun(index, _empty);
    }

    /// <summary>The series of measured points with this name, begun if there is none yet.</summary>
    public SeriesBuilder Measured(string name) => Find(name, SeriesRole.Measured);

    /// <summary>The predicted line with this name, begun if there is none yet.</summary>
    public SeriesBuilder Predicted(string name) => Find(name, SeriesRole.Predicted);

    internal Plot Build() => _empty with { Series = [.. _series.Select(series => series.Build())] };

    private SeriesBuilder Find(string name, SeriesRole role)
    {
        var found = _series.Find(series => series.Name == name && series.Role == role);
        if (found is null)
            _series.Add(found = new SeriesBuilder(_index, name, role, _observer));
        return found;
    }
}

/// <summary>A series while it is being measured.</summary>
public sealed class SeriesBuilder
{
    private readonly int _plot;
    private readonly IRunObserver _observer;
    private readonly List<PlotPoint> _points = [];

    internal SeriesBuilder(int plot, string name, SeriesRole role, IRunObserver observer) =>
        (_plot, Name, Role, _observer) = (plot, name, role, observer);

    /// <summary>What the points are.</summary>
    public string Name { get; }

    /// <summary>Whether they are measured or predicted.</summary>
    public SeriesRole Role { get; }

    /// <summary>Adds a point. A point that is not finite is left out: a plot shows what can be shown.</summary>
    public void Add(double x, double y, double? error = null)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
            return;
        var point = new PlotPoint(x, y, error is { } e && double.IsFinite(e) ? e : null);
        _points.Add(point);
        _observer.PointAdded(_plot, Name, Role, point);
    }

    internal Series Build() => new(Name, Role, [.. _points]);
}
