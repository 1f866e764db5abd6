using TheoryAtlas.Checks;
using TheoryAtlas.Checks.Plots;

namespace TheoryAtlas.Runs.TestWorker.Checks;

/// <summary>Random numbers decide every finding, so that equal fingerprints mean equal streams of them.</summary>
[ClaimCheck("verified")]
public sealed class Verified : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var random = new Random(run.Seed);
        var plot = run.Plot("Mean of n draws", Axis.Linear("n"), Axis.Linear("mean"));
        double sum = 0;
        var n = run.Int("n");
        for (var i = 1; i <= n; i++)
        {
            sum += random.NextDouble() + (run.IsControl ? 1 : 0);
            plot.Measured("mean").Add(i, sum / i);
            run.Report((double)i / n, $"draw {i}");
        }

        Console.WriteLine("{\"type\":\"done\"} is not for you");
        return run.Evidence(
            Finding.Equal("mean of the draws", sum / n, 0.5, 0.2, "a fifth is far beyond the sampling error"),
            Finding.AtMost("largest mean", sum / n, 1, 0.01, "no draw exceeds 1"));
    }
}

[ClaimCheck("refuted")]
public sealed class Refuted : IClaimCheck
{
    public Evidence Run(CheckContext run) => run.Evidence(Finding.Equal("one", 2, 1, 0.1, "counting"));
}

[ClaimCheck("vacuous")]
public sealed class Vacuous : IClaimCheck
{
    public Evidence Run(CheckContext run) => run.Evidence(Finding.Equal("one", 1, 1, 0.1, "counting"));
}

/// <summary>Reports far more than anybody could read.</summary>
[ClaimCheck("talkative")]
public sealed class Talkative : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var plot = run.Plot("Squares", Axis.Linear("n"), Axis.Linear("n²"));
        for (var i = 0; i < 20_000; i++)
        {
            plot.Measured("squares").Add(i, (double)i * i);
            run.Report(i / 20_000.0, "counting");
        }

        return run.Evidence(Finding.Equal("one", run.IsControl ? 2 : 1, 1, 0.1, "counting"));
    }
}

/// <summary>What a check can see of the machine, as findings: a number for each thing that it should not.</summary>
[ClaimCheck("curious")]
public sealed class Curious : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var secrets = Environment.GetEnvironmentVariables().Values.Cast<string>().Count(value => value.Contains("xyzzy"));
        File.WriteAllText(Path.Combine(Path.GetTempPath(), "left-behind"), Environment.GetEnvironmentVariable("THEORYATLAS_SCRATCH"));
        throw new InvalidOperationException($"secrets: {secrets}; scratch: {Environment.GetEnvironmentVariable("THEORYATLAS_SCRATCH")}; temp: {Path.GetTempPath()}; threads: {Environment.GetEnvironmentVariable("OMP_NUM_THREADS")}; files: {Directory.GetFiles(Path.GetTempPath()).Length}");
    }
}

/// <summary>Takes as many pairs of megabytes of native memory as it is told, touches them, and gives them back.</summary>
[ClaimCheck("takes-and-gives-back")]
public sealed class TakesAndGivesBack : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var size = 2_000_000 * run.Int("n");
        var block = System.Runtime.InteropServices.Marshal.AllocHGlobal(size);
        for (var i = 0; i < size; i += 4096)
            System.Runtime.InteropServices.Marshal.WriteByte(block, i, 1);
        System.Runtime.InteropServices.Marshal.FreeHGlobal(block);
        return run.Evidence(Finding.Equal("one", run.IsControl ? 2 : 1, 1, 0.1, "counting"));
    }
}
