using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers.Confinement;

/// <summary>Finds out by trying what a check in this process can reach.</summary>
internal static partial class ConfinementProbe
{
    // <bits/socket.h>, <asm/unistd_64.h>, <asm-generic/errno-base.h>, <asm-generic/fcntl.h>
    private const int Internet = 2, Stream = 1, ExecuteProgram = 59, NotPermitted = 1, NoSuchFile = 2, Denied = 13, ReadOnly = 30;
    private const int Write = 1, OwnerOnly = 0x180;

    // A file without a name, which nobody sees and which is gone when it is closed: O_TMPFILE with O_DIRECTORY, which differs between processors.
    private static readonly int NamelessFile = 0x400000 | (RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 0x10000 : 0x4000);

    /// <summary>What is refused and what is not, in words for a run's record.</summary>
    public static string Describe()
    {
        if (!OperatingSystem.IsLinux())
            return "a process of its own, with nothing refused";
        string[] refused = [.. Refused()], open = [.. new[] { Network, Processes, Files }.Except(refused)];
        return (refused.Length, open.Length) switch
        {
            (_, 0) => $"no {string.Join(", no ", refused)}",
            (0, _) => $"not refused: {string.Join(", ", open)}",
            _ => $"no {string.Join(", no ", refused)}; not refused: {string.Join(", ", open)}",
        };
    }

    private const string Network = "network", Processes = "other processes", Files = "writing outside the scratch folder";

    private static IEnumerable<string> Refused()
    {
        if (!CanOpenSocket())
            yield return Network;
        if (!CanStartProgram())
            yield return Processes;
        if (!CanWriteElsewhere())
            yield return Files;
    }

    private static bool CanOpenSocket()
    {
        var socket = Socket(Internet, Stream, 0);
        if (socket < 0)
            return false;
        _ = Close(socket);
        return true;
    }

    // There is no such program: whoever may start programs is told that, others that they may not.
    private static bool CanStartProgram() =>
        RuntimeInformation.ProcessArchitecture != Architecture.X64
        || (SystemCall(ExecuteProgram, "/nonexistent", 0, 0) < 0 && Marshal.GetLastPInvokeError() != NotPermitted);

    // What is refused for another reason, such as a file system that knows no such files, is not known to be refused.
    private static bool CanWriteElsewhere() => new[] { AppContext.BaseDirectory, "/", "/var/tmp", "/dev/shm" }.Any(folder =>
    {
        var file = Open(folder, NamelessFile | Write, OwnerOnly);
        if (file < 0)
            return Marshal.GetLastPInvokeError() is not (NotPermitted or NoSuchFile or Denied or ReadOnly);
        _ = Close(file);
        return true;
    });

    [LibraryImport("libc", EntryPoint = "socket")]
    private static partial int Socket(int domain, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint SystemCall(nint number, string path, nint arguments, nint environment);
}
