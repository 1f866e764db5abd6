using System.Runtime.InteropServices;
using System.Text;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.TestWorker.Checks;

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

/// <summary>Takes managed memory and keeps it.</summary>
[ClaimCheck("hoards")]
public sealed class Hoards : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        for (var kept = new List<double[]>(); ; run.Report(0.5, "hoarding"))
            kept.Add(new double[1_000_000]);
    }
}

/// <summary>Writes a gigabyte to the standard output, past the runtime as a native library would, and then measures.</summary>
[ClaimCheck("floods")]
public sealed partial class Floods : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var block = Encoding.ASCII.GetBytes(new string('x', 1_000_000));
        for (var i = 0; i < (run.IsControl ? 1 : 1_000); i++)
            Write(1, block, block.Length);
        return run.Evidence(Finding.Equal("one", run.IsControl ? 2 : 1, 1, 0.1, "counting"));
    }

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, byte[] bytes, nint count);
}

/// <summary>Gives a finding that is longer than anybody can take.</summary>
[ClaimCheck("overwhelms")]
public sealed class Overwhelms : IClaimCheck
{
    public Evidence Run(CheckContext run) => run.Evidence(Finding.Equal(new string('x', 34 << 20), 1, 1, 0.1, "counting"));
}

/// <summary>Tells stories of progress that are longer than anybody can keep.</summary>
[ClaimCheck("never-stops-talking")]
public sealed class NeverStopsTalking : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var story = new string('x', 4 << 20);
        using var pause = new ManualResetEventSlim();
        for (var i = 0; i < 100; i++)
        {
            run.Report(i / 100.0, story);
            pause.Wait(TimeSpan.FromMilliseconds(40));
        }

        return run.Evidence(Finding.Equal("one", 1, 1, 0.1, "counting"));
    }
}

/// <summary>Starts threads until it is told to stop.</summary>
[ClaimCheck("weaves")]
public sealed class Weaves : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        using var never = new ManualResetEventSlim();
        for (var i = 0; i < 2_000; i++)
            new Thread(never.Wait, maxStackSize: 64 << 10) { IsBackground = true }.Start();
        never.Wait();
        throw new InvalidOperationException("still here");
    }
}

/// <summary>Fills the scratch folder until it is told to stop.</summary>
[ClaimCheck("fills-the-disk")]
public sealed class FillsTheDisk : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var block = new byte[1_000_000];
        for (var number = 0; number < 400; number++)
        {
            using var file = File.Create(Path.Combine(Path.GetTempPath(), $"endless-{number}"));
            for (var i = 0; i < 10; i++)
                file.Write(block);
        }

        throw new InvalidOperationException("there was no end to it");
    }
}
