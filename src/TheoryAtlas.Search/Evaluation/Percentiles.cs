namespace TheoryAtlas.Search.Evaluation;

/// <summary>The durations of calls, in order of length.</summary>
public sealed class Percentiles
{
    private readonly double[] _sorted;

    /// <summary>Sorts durations.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Percentiles(IEnumerable<TimeSpan> durations)
    {
        _sorted = [.. durations.Select(duration => duration.TotalMilliseconds).Order()];
        if (_sorted.Length == 0)
            throw new ArgumentException("There is nothing to sort.", nameof(durations));
    }

    /// <summary>Half of the calls took this many milliseconds at most.</summary>
    public double P50 => At(50);

    /// <summary>99 of 100 calls took this many milliseconds at most.</summary>
    public double P99 => At(99);

    /// <summary>The longest, in milliseconds.</summary>
    public double Longest => _sorted[^1];

    /// <summary>The mean, in milliseconds.</summary>
    public double Mean => _sorted.Average();

    // The nearest rank: the smallest duration that at least this many of a hundred calls do not exceed.
    private double At(int percent) => _sorted[((_sorted.Length * percent) + 99) / 100 - 1];
}
