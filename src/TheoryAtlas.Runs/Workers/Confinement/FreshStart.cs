using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers.Confinement;

/// <summary>
/// Starts this program anew in its own process, confined. What Landlock takes from one thread it takes from all of a program that
/// the thread starts; capabilities and inherited files go at the same moment. The runtime's own threads, on one of which
/// a check's finalizers run, would keep all of it otherwise.
/// </summary>
internal static partial class FreshStart
{
    // Tells the second start from the first.
    private const string Variable = "THEORYATLAS_CONFINED";

    // <linux/prctl.h>, <linux/close_range.h>, <asm-generic/unistd.h>
    private const int DropFromBounds = 24, LastCapability = 63, CloseRange = 436, OnExecute = 4, FirstInherited = 3;

    /// <summary>Does not return where it starts the program anew; returns where that has been done, and where the system has no such thing.</summary>
    /// <param name="scratch">The folder that may be written to.</param>
    public static void Confined(string scratch)
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable(Variable) is not null)
            return;
        FileAccessRules.Install(scratch);
        for (var capability = 0; capability <= LastCapability; capability++)
            _ = Control(DropFromBounds, capability, 0, 0, 0);
        _ = Call(CloseRange, FirstInherited, int.MaxValue, OnExecute);

        var arguments = File.ReadAllText("/proc/self/cmdline").Split('\0')[..^1];
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(variable => $"{variable.Key}={variable.Value}").Append($"{Variable}=1");
        _ = Execute("/proc/self/exe", Strings(arguments), Strings(environment));

        // Only a kernel that refuses comes here; the thread that runs the check is confined all the same.
    }

    private static nint[] Strings(IEnumerable<string> strings) => [.. strings.Select(text => Marshal.StringToCoTaskMemUTF8(text)), 0];

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nint first, nint last, nint flags);

    [LibraryImport("libc", EntryPoint = "execve", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string program, nint[] arguments, nint[] environment);
}
