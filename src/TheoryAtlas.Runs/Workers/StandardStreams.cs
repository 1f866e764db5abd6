using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TheoryAtlas.Runs.Workers;

/// <summary>
/// Keeps the standard streams for the protocol. Afterwards file descriptor 1 is the error stream, so that neither
/// Console.WriteLine in a check nor printf in a native library can put a line between the messages.
/// </summary>
internal sealed partial class StandardStreams : IDisposable
{
    // F_DUPFD_CLOEXEC of Linux.
    private const int DuplicateClosedOnExec = 1030;

    private StandardStreams(TextReader input, TextWriter output) => (Input, Output) = (input, output);

    public TextReader Input { get; }

    public TextWriter Output { get; }

    public static StandardStreams Take()
    {
        var input = new StreamReader(Console.OpenStandardInput());
        var output = new StreamWriter(OutputStream());
        Console.SetIn(TextReader.Null);
        Console.SetOut(Console.Error);
        return new StandardStreams(input, output);
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    private static Stream OutputStream()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        // Not for processes that a check may start: one that outlives the worker would hide its end from the parent.
        var kept = OperatingSystem.IsLinux() ? Control(1, DuplicateClosedOnExec, 0) : Duplicate(1);
        if (kept < 0 || DuplicateTo(2, 1) < 0)
            throw new IOException($"The standard output cannot be kept for the protocol: error {Marshal.GetLastPInvokeError()}.");
        return new FileStream(new SafeFileHandle(kept, ownsHandle: true), FileAccess.Write, bufferSize: 0);
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int DuplicateTo(int descriptor, int target);
}
