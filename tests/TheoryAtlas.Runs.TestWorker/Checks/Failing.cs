using System.Diagnostics;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.TestWorker.Checks;

[ClaimCheck("throws")]
public sealed class Throws : IClaimCheck
{
    public Evidence Run(CheckContext run) => throw new InvalidOperationException("the matrix is singular\n(in /usr/lib/secret/place.so)");
}

[ClaimCheck("not-a-number")]
public sealed class NotANumber : IClaimCheck
{
    public Evidence Run(CheckContext run) => run.Evidence(Finding.Equal("ratio of norms", run.IsControl ? double.NaN : 1, 1, 0.1, "counting"));
}

[ClaimCheck("crashes")]
public sealed class Crashes : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        if (run.IsControl)
            Environment.FailFast("pulled the plug");
        return run.Evidence(Finding.Equal("one", 1, 1, 0.1, "counting"));
    }
}

[ClaimCheck("kills-itself")]
public sealed class KillsItself : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
        throw new InvalidOperationException("still here");
    }
}

[ClaimCheck("never-ends")]
public sealed class NeverEnds : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        run.Report(0.5, "turning");
        while (true)
            Thread.SpinWait(1000);
    }
}

/// <summary>The same under a claim with a longer budget.</summary>
[ClaimCheck("never-ends-soon")]
public sealed class NeverEndsSoon : IClaimCheck
{
    public Evidence Run(CheckContext run) => new NeverEnds().Run(run);
}
