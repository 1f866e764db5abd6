using TheoryAtlas.Catalog;
using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;
using TheoryAtlas.Formats.RoCrate;
using TheoryAtlas.Runs;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Tests.Shared;

namespace TheoryAtlas.Formats.Tests;

/// <summary>Runs of tent-folds in the tiny atlas, with every verdict.</summary>
internal static class SomeRun
{
    public static readonly DateTimeOffset Start = new(2026, 2, 1, 13, 30, 0, 250, TimeSpan.FromHours(1));

    private static readonly Atlas s_atlas = AtlasLoader.Load(Repository.TinyAtlas).Atlas;

    public static ClaimSources Sources { get; } = ClaimSources.Read(Repository.TinyAtlas, "tent-folds")!;

    public static Paper Paper { get; } = s_atlas.Paper("falenska2019tents")!;

    /// <summary>A run as such a verdict has it: measured, cut off, or in error.</summary>
    public static RunRecord With(Verdict verdict)
    {
        var (theorem, control) = verdict switch
        {
            Verdict.Verified => (Measured(32), Measured(4)),
            Verdict.Refuted => (Measured(31), Measured(4)),
            Verdict.Vacuous => (Measured(32), Measured(32)),
            Verdict.Errored => (Measured(double.NaN), new ArmResult(null, new RunError("libx.so is not in /srv/scratch/run-7/lib/libx.so", "System.IO.IOException: no\n   at Check.Run() in /_/claims/tent-folds/Check.cs:line 12"), 0.25)),
            Verdict.TimedOut => (Measured(32), null),
            _ => (default(ArmResult), default(ArmResult)),
        };
        return new RunRecord
        {
            Id = "20260201123000250-abc123",
            Claim = "tent-folds",
            Parameters = new Dictionary<string, double> { ["folds"] = 6 },
            Seed = 3,
            Identity = "identity",
            ClaimHash = ClaimHash.Of(Sources.Claim),
            StartedAt = Start,
            EndedAt = verdict is Verdict.Running or Verdict.Interrupted ? null : Start.AddSeconds(1.5),
            Verdict = verdict,
            Reason = $"{verdict}. That is why.",
            Theorem = theorem,
            Control = control,
            Seconds = theorem is null ? 0 : 1.25,
            PeakBytes = theorem is null ? 0 : 200_000_000,
            Fingerprint = Fingerprint.Of(theorem, control),
            Environment = theorem is null ? null : new RunEnvironment("system", "1.13.1", "OpenBLAS 0.3.21 Haswell, ATen AVX2", "10.0.1", "Debian x64", "some processor", "0123abc") { Pins = new Dictionary<string, string> { ["OMP_NUM_THREADS"] = "1" }, CLibrary = "GNU libc 2.36 x64", Confinement = "no network, writes in /tmp/scratch/run-7 only" },
        };
    }

    public static RunCrateContent Content(RunRecord run, ClaimSources? sources) =>
        new(run, sources, Paper, run.Theorem?.Evidence is null ? [] : [new CratePlot("The peaks <double>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]);

    public static RunCrate Crate(Verdict verdict) => RunCrate.Of(Content(With(verdict), Sources));

    private static ArmResult Measured(double peaks) => new(
        new Evidence(
            [new Finding { Name = "number of </script> peaks", Comparison = Comparison.Equal, Measured = peaks, Predicted = 32, Tolerance = 0.5, Because = "whole numbers differ by at least 1" }],
            [new Plot("The peaks <double>", Axis.Linear("folds"), Axis.Log("peaks"), [new Series("peaks, \"counted\"", SeriesRole.Measured, [new PlotPoint(1, 0.1 + 0.2, 1e-300), new PlotPoint(2, 2)]), new Series("2ᵐ⁻¹", SeriesRole.Predicted, [new PlotPoint(1, 1)])])]),
        null,
        0.5);
}
