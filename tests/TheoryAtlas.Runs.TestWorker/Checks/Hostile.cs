using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
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

[ClaimCheck("aborts")]
public sealed partial class Aborts : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        Abort();
        throw new InvalidOperationException("still here");
    }

    [LibraryImport("libc", EntryPoint = "abort")]
    private static partial void Abort();
}

/// <summary>Reads where nothing is, in native code, which the runtime cannot turn into an exception.</summary>
[ClaimCheck("segfaults")]
public sealed partial class Segfaults : IClaimCheck
{
    public Evidence Run(CheckContext run) => throw new InvalidOperationException($"{Length(0x1000)} bytes");

    [LibraryImport("libc", EntryPoint = "strlen")]
    private static partial nint Length(nint text);
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

[ClaimCheck("opens-a-socket")]
public sealed class OpensASocket : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        throw new InvalidOperationException("a socket was opened");
    }
}

/// <summary>Makes processes in every way that there is, and says how many it made.</summary>
[ClaimCheck("forks")]
public sealed partial class Forks : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var made = 0;
        try
        {
            using var child = Process.Start("sleep", ["45"]);
            made++;
        }
        catch (Win32Exception)
        {
            // Refused, as it should be.
        }

        if (Fork() >= 0)
            made++;
        throw new InvalidOperationException($"{made} processes were made");
    }

    [LibraryImport("libc", EntryPoint = "fork")]
    private static partial int Fork();
}

/// <summary>Signals every process that it may, beginning with its parent.</summary>
[ClaimCheck("shoots-around")]
public sealed partial class ShootsAround : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var hit = new[] { Parent(), -1, 0, 1 }.Count(target => Kill(target, 0) == 0);
        throw new InvalidOperationException($"{hit} processes could be signalled");
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int Parent();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}

/// <summary>Writes wherever it can outside its scratch folder, and says where it could.</summary>
[ClaimCheck("writes-around")]
public sealed class WritesAround : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        string[] folders = ["/", "/etc", "/var/tmp", "/dev/shm", "/home", "/usr", AppContext.BaseDirectory];
        var written = folders.Count(Writes);
        throw new InvalidOperationException($"{written} folders could be written to; scratch: {Writes(Path.GetTempPath())}");
    }

    private static bool Writes(string folder)
    {
        try
        {
            var file = Path.Combine(folder, $"theoryatlas-probe-{Guid.NewGuid():N}");
            File.WriteAllText(file, "x");
            File.Delete(file);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>Fills the scratch folder until it is told to stop.</summary>
[ClaimCheck("fills-the-disk")]
public sealed class FillsTheDisk : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        var block = new byte[1_000_000];
        using var file = File.Create(Path.Combine(Path.GetTempPath(), "endless"));
        while (file.Length < 4_000_000_000)
        {
            file.Write(block);
            file.Flush(flushToDisk: false);
        }

        throw new InvalidOperationException("there was no end to it");
    }
}

/// <summary>Leaves a thread behind that writes to the protocol's stream if it can find it, and to the console in any case.</summary>
[ClaimCheck("leaves-a-thread")]
public sealed class LeavesAThread : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        if (!run.IsControl)
        {
            new Thread(() =>
            {
                while (true)
                {
                    Console.WriteLine("boo");
                    Thread.Yield();
                }
            })
            { IsBackground = true }.Start();
        }

        return run.Evidence(Finding.Equal("one", run.IsControl ? 2 : 1, 1, 0.1, "counting"));
    }
}

/// <summary>Is sent what a terminal sends to everybody at Ctrl+C, and goes on once the signals have been handled.</summary>
[ClaimCheck("interrupted")]
public sealed partial class Interrupted : IClaimCheck
{
    private const int Interrupt = 2;

    public Evidence Run(CheckContext run)
    {
        using var handled = new CountdownEvent(3);
        using var hearing = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => handled.Signal());
        for (var left = handled.InitialCount; left > 0; left--)
        {
            _ = Kill(Environment.ProcessId, Interrupt);
            SpinWait.SpinUntil(() => handled.CurrentCount < left);
        }

        return run.Evidence(Finding.Equal("one", 1, 1, 0.1, "counting"));
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
