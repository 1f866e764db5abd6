using TheoryAtlas.Checks.Plots;
using TorchSharp;

namespace TheoryAtlas.Checks;

/// <summary>What a check is given: its arm, its parameters, random numbers, and ways to report.</summary>
public sealed class CheckContext : IDisposable
{
    private readonly IReadOnlyDictionary<string, double> _parameters;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly IRunObserver _observer;
    private readonly List<PlotBuilder> _plots = [];
    private torch.Generator? _generator;

    /// <summary>Prepares one arm of one run.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="parameters">A value for every parameter that the claim declares.</param>
    /// <param name="seed">The seed; both arms of a run have the same, so that they differ in the broken hypothesis alone.</param>
    /// <param name="observer">Hears of progress and of points; none if null.</param>
    /// <param name="cancellation">Asked at every <see cref="Report"/>.</param>
    public CheckContext(Arm arm, IReadOnlyDictionary<string, double> parameters, int seed, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        Arm = arm;
        Seed = seed;
        Cancellation = cancellation;
        _parameters = parameters;
        _observer = observer ?? Silent.Instance;
    }

    /// <summary>The arm that is being measured.</summary>
    public Arm Arm { get; }

    /// <summary>Whether the claim's control is to be applied.</summary>
    public bool IsControl => Arm == Arm.Control;

    /// <summary>The run's seed.</summary>
    public int Seed { get; }

    /// <summary>Set when the reader cancels or the budget is used up.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Random numbers of this arm, from the run's seed. Equal for both arms.</summary>
    public torch.Generator Generator => _generator ??= new torch.Generator((ulong)Seed, torch.CPU);

    /// <summary>The parameters that the check has asked for so far.</summary>
    public IReadOnlySet<string> ReadParameters => _read;

    /// <summary>A whole-number parameter.</summary>
    /// <exception cref="KeyNotFoundException">The claim declares no such parameter.</exception>
    public int Int(string name) => checked((int)Real(name));

    /// <summary>A real parameter.</summary>
    /// <exception cref="KeyNotFoundException">The claim declares no such parameter.</exception>
    public double Real(string name)
    {
        if (!_parameters.TryGetValue(name, out var value))
            throw new KeyNotFoundException($"The check asks for the parameter '{name}', which claim.yaml does not declare.");
        _read.Add(name);
        return value;
    }

    /// <summary>Says how far this arm is, and stops it here if the run was cancelled.</summary>
    /// <param name="done">Share of the work that is done, from 0 to 1.</param>
    /// <param name="doing">What is being measured now, a short phrase.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Report(double done, string doing)
    {
        Cancellation.ThrowIfCancellationRequested();
        _observer.Progress(Math.Clamp(done, 0, 1), doing);
    }

    /// <summary>Begins a plot. Both arms must begin the same plots; they are laid over one another.</summary>
    /// <param name="caption">One sentence that says what to see.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    public PlotBuilder Plot(string caption, Axis x, Axis y)
    {
        var plot = new PlotBuilder(_plots.Count, caption, x, y, _observer);
        _plots.Add(plot);
        return plot;
    }

    /// <summary>Ends the measurement.</summary>
    /// <exception cref="ArgumentException">No finding is given.</exception>
    public Evidence Evidence(params IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            throw new ArgumentException("A check must find something: at least one finding is needed.", nameof(findings));
        return new Evidence(findings, [.. _plots.Select(plot => plot.Build())]);
    }

    /// <summary>Frees the generator.</summary>
    public void Dispose() => _generator?.Dispose();

    private sealed class Silent : IRunObserver
    {
        public static readonly Silent Instance = new();

        public void Progress(double done, string doing)
        {
        }

        public void PlotBegun(int plot, Plot empty)
        {
        }

        public void PointAdded(int plot, string series, SeriesRole role, PlotPoint point)
        {
        }
    }
}
