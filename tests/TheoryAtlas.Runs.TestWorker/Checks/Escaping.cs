using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using TheoryAtlas.Checks;

namespace TheoryAtlas.Runs.TestWorker.Checks;

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

/// <summary>Writes from the thread on which finalizers run, which is older than anything that the check's own thread gave up.</summary>
[ClaimCheck("writes-from-a-finalizer")]
public sealed class WritesFromAFinalizer : IClaimCheck
{
    private static string s_said = "nothing was finalized";

    public Evidence Run(CheckContext run)
    {
        for (var i = 0; i < 100 && s_said == "nothing was finalized"; i++)
        {
            _ = new Finalized();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        throw new InvalidOperationException(s_said);
    }

    private sealed class Finalized
    {
#pragma warning disable MA0055 // The thread that runs finalizers is what is tried.
        ~Finalized()
#pragma warning restore MA0055
        {
            try
            {
                File.WriteAllText("/var/tmp/theoryatlas-finalized", "x");
                File.Delete("/var/tmp/theoryatlas-finalized");
                s_said = "written";
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                s_said = "refused";
            }
        }
    }
}

/// <summary>Makes the calls by which a process gets at others, or at memory that no limit counts, and says which of them were not refused.</summary>
[ClaimCheck("reaches-out")]
public sealed partial class ReachesOut : IClaimCheck
{
    // Number, and arguments that the kernel would take from somebody who may: most of them are wrong on purpose, so that nothing happens.
    private static readonly (string Name, nint Number, nint First, nint Second)[] s_calls =
    [
        ("socketpair", 53, 1, 2), ("fcntl F_SETOWN", 72, 0, 8), ("fcntl F_SETSIG", 72, 0, 10), ("ioctl TIOCSTI", 16, 0, 0x5412), ("prlimit64 of another", 302, 1, 0),
        ("setpriority", 141, 0, 0), ("memfd_create", 319, 0, 0), ("shmget", 29, 0, 4096), ("msgget", 68, 0, 512), ("semget", 64, 0, 1),
        ("chmod", 90, 0, 0), ("chown", 92, 0, 0), ("truncate", 76, 0, 0), ("setxattr", 188, 0, 0), ("mount", 165, 0, 0), ("unshare", 272, 0, 0), ("setns", 308, -1, 0),
        ("ptrace", 101, 16, 1), ("process_vm_readv", 310, 1, 0), ("pidfd_send_signal", 424, -1, 0), ("io_uring_setup", 425, 1, 0), ("bpf", 321, 0, 0),
        ("perf_event_open", 298, 0, 0), ("userfaultfd", 323, 0, 0), ("open_tree", 428, -1, 0), ("fsopen", 430, 0, 0), ("keyctl", 250, 0, 0), ("open_by_handle_at", 304, -1, 0),
        ("init_module", 175, 0, 0), ("kexec_load", 246, 0, 0), ("reboot", 169, 0, 0), ("clock_settime", 227, -1, 0), ("sethostname", 170, 0, -1),
    ];

    public Evidence Run(CheckContext run)
    {
        const int notPermitted = 1;
        var open = s_calls.Where(call => Call(call.Number, call.First, call.Second, 0) >= 0 || Marshal.GetLastPInvokeError() != notPermitted).Select(call => call.Name);
        throw new InvalidOperationException($"not refused: {string.Join(", ", open)}.");
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nint first, nint second, nint third);
}

/// <summary>Reads what is not its business, and says what of it was there.</summary>
[ClaimCheck("reads-around")]
public sealed class ReadsAround : IClaimCheck
{
    public Evidence Run(CheckContext run)
    {
        string[] seen = [.. new[] { "/etc/passwd", "/root", "/home", "/var", "/proc/1/environ" }.Where(Reads)];
        throw new InvalidOperationException($"seen: {string.Join(", ", seen)}.");
    }

    private static bool Reads(string path)
    {
        try
        {
            return Directory.Exists(path) ? Directory.EnumerateFileSystemEntries(path).Any() : File.ReadAllBytes(path).Length > 0;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
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
