using System.Diagnostics.Metrics;

namespace TheoryAtlas.Site.Operations;

/// <summary>What is measured of searches.</summary>
internal sealed class SearchInstruments(IMeterFactory meters)
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "TheoryAtlas.Site";

    /// <summary>How long searches and suggestions take, in seconds.</summary>
    public Histogram<double> Duration { get; } = meters.Create(MeterName).CreateHistogram<double>("theoryatlas.search.duration", "s", "How long searches and suggestions take.");
}
