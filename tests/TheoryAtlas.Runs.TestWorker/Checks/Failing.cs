using System.Diagnostics;
using System.Runtime.InteropServices;
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

/// <summary>Takes native memory, a hundred megabytes at a time, and touches every page of it.</summary>
[ClaimCheck("hungry")]
public sealed class Hungry : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        const int step = 100_000_000;
        while (true)
        {
            var block = Marshal.AllocHGlobal(step);
            for (var i = 0; i < step; i += 4096)
                Marshal.WriteByte(block, i, 1);
        }
    }
}

/// <summary>The same under a claim with a longer budget.</summary>
[ClaimCheck("never-ends-soon")]
public sealed class NeverEndsSoon : IClaimCheck
{
    public Evidence Run(CheckContext run) => new NeverEnds().Run(run);
}

/// <summary>Is sent what a terminal sends to everybody at Ctrl+C, and goes on once the signals have been handled.</summary>
[ClaimCheck("interrupted")]
public sealed class Interrupted : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        using var handled = new CountdownEvent(3);
        using var hearing = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => handled.Signal());
        for (var left = handled.InitialCount; left > 0; left--)
        {
            using var kill = Process.Start("kill", ["-INT", Environment.ProcessId.ToString()]);
            SpinWait.SpinUntil(() => handled.CurrentCount < left);
        }

        return run.Evidence(Finding.Equal("one", 1, 1, 0.1, "counting"));
    }
}

/// <summary>Ends while a process that it started holds on to all streams, for longer than the run may take.</summary>
[ClaimCheck("leaves-a-process")]
public sealed class LeavesAProcess : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        using var left = Process.Start("sleep", ["45"]);
        using var self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
        throw new InvalidOperationException("still here");
    }
}
