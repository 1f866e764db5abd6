using Microsoft.Extensions.Localization;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Verdicts;
using TheoryAtlas.Site.Text;

namespace TheoryAtlas.Site.Comparisons;

/// <summary>Whether a run's numbers came again.</summary>
/// <param name="Equal">How many other runs of the same request, runtime and build gave the same fingerprint.</param>
/// <param name="Others">How many other runs of the same request, runtime and build there are.</param>
/// <param name="Elsewhere">What the same request gave on other runtimes and builds.</param>
internal sealed record Reproduction(int Equal, int Others, IReadOnlyList<OtherRuntime> Elsewhere)
{
    /// <summary>Holds a run against those with equal parameters.</summary>
    /// <param name="run">A run that came to a measurement.</param>
    /// <param name="alike">See <see cref="IRunLedger.Alike"/>.</param>
    public static Reproduction Of(RunRecord run, IReadOnlyList<RunRecord> alike)
    {
        RunRecord[] same = [.. alike.Where(other => other.Seed == run.Seed && other.Id != run.Id)];
        RunRecord[] here = [.. same.Where(other => On(other) == On(run))];
        return new Reproduction(
            here.Count(other => other.Fingerprint == run.Fingerprint),
            here.Length,
            [.. same.Except(here).GroupBy(On).Select(group => new OtherRuntime(group.Key.Runtime, group.Key.Sdk, group.Count(), group.Count(other => other.Fingerprint == run.Fingerprint), group.Max(other => RelativeDifference.Largest(run, other))))]);
    }

    /// <summary>What came of repeating it on its own runtime; null where nobody did.</summary>
    /// <param name="words">What the interface says; null for English.</param>
    public string? Short(IStringLocalizer? words) => Others == 0 ? null : words.Say("reproduced {0} of {1} times on this runtime", Equal, Others);

    /// <summary>The same as a sentence.</summary>
    /// <param name="words">What the interface says; null for English.</param>
    public string Sentence(IStringLocalizer? words) => Others == 0 ? words.Say("Not repeated on this runtime yet.") : words.Say("Reproduced {0} of {1} times on this runtime, to the last bit.", Equal, Others);

    private static (string Runtime, string? Sdk) On(RunRecord run) => (run.Environment?.Runtime ?? "", run.Environment?.Sdk);
}

/// <summary>What a request gave on another runtime or build.</summary>
/// <param name="Runtime">See <see cref="RunEnvironment.Runtime"/>.</param>
/// <param name="Sdk">See <see cref="RunEnvironment.Sdk"/>.</param>
/// <param name="Runs">How many runs there are.</param>
/// <param name="Equal">How many of them have the run's fingerprint.</param>
/// <param name="Largest">The largest relative difference of a finding in any of them.</param>
internal sealed record OtherRuntime(string Runtime, string? Sdk, int Runs, int Equal, double Largest)
{
    /// <summary>The comparison in words.</summary>
    /// <param name="words">What the interface says; null for English.</param>
    public string Words(IStringLocalizer? words)
    {
        var count = words.Say(Runs == 1 ? "1 run" : "{0} runs", Runs);
        return Equal == Runs ? words.Say("{0}, equal to the last bit", count)
            : double.IsFinite(Largest) ? words.Say("{0}, {1} equal; largest relative difference {2}", count, Equal, Numerals.Of(Largest))
            : words.Say("{0}, {1} equal; the findings are not the same ones", count, Equal);
    }
}
