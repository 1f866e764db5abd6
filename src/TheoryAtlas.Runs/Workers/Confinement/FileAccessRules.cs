using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers.Confinement;

/// <summary>
/// Takes from this thread, and from every thread and program that it will start, the right to make, change or remove files anywhere
/// but in the scratch folder, to read the memory of other processes, to signal them and to reach their sockets. Landlock of Linux
/// 5.13 or later, and more of it with later kernels; it needs no privilege, so that it holds where namespaces are not to be had.
/// </summary>
internal static partial class FileAccessRules
{
    // <linux/landlock.h>, <asm-generic/unistd.h>, <asm-generic/fcntl.h>
    private const int CreateRuleset = 444, AddRule = 445, RestrictSelf = 446, PathBeneath = 1, AskVersion = 1;
    private const int OnlyPath = 0x200000, CloseOnExec = 0x80000;
    private const ulong WriteFile = 1 << 1, RemoveAndMake = 0b1_1111_1111 << 4, Refer = 1 << 13, Truncate = 1 << 14;
    private const ulong TcpBindAndConnect = 0b11, AbstractSocketsAndSignals = 0b11;
    private const int SetNoNewPrivileges = 38;

    /// <summary>Installs the rules.</summary>
    /// <param name="scratch">The folder that may be written to.</param>
    /// <returns>Whether the kernel took them.</returns>
    public static bool Install(string scratch)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var version = Call(CreateRuleset, 0, 0, AskVersion);
        if (version < 1)
            return false;
        var handled = WriteFile | RemoveAndMake | (version >= 2 ? Refer : 0) | (version >= 3 ? Truncate : 0);
        var ruleset = Create(version, handled);
        if (ruleset < 0)
            return false;
        try
        {
            Permit(ruleset, scratch, handled);

            // Where output is thrown away, and where the process asks the kernel to forget its memory's peak.
            Permit(ruleset, "/dev/null", WriteFile);
            Permit(ruleset, "/proc/self/clear_refs", handled & (WriteFile | Truncate));
            return Control(SetNoNewPrivileges, 1, 0, 0, 0) == 0 && Call(RestrictSelf, ruleset, 0, 0) == 0;
        }
        finally
        {
            _ = Close((int)ruleset);
        }
    }

    private static unsafe nint Create(nint version, ulong handled)
    {
        var attributes = new Attributes { Files = handled, Network = TcpBindAndConnect, Scoped = AbstractSocketsAndSignals };
        var known = version >= 6 ? 3 : version >= 4 ? 2 : 1;
        return Call(CreateRuleset, (nint)(&attributes), known * sizeof(ulong), 0);
    }

    private static unsafe void Permit(nint ruleset, string path, ulong access)
    {
        var folder = Open(path, OnlyPath | CloseOnExec);
        if (folder < 0)
            return;
        var rule = new Rule { Access = access, Folder = folder };
        _ = Call(AddRule, ruleset, PathBeneath, (nint)(&rule));
        _ = Close(folder);
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nint first, nint second, nint third, nint fourth = 0);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    /// <summary>struct landlock_ruleset_attr: the second field is known to version 4, the third to version 6.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public ulong Files;
        public ulong Network;
        public ulong Scoped;
    }

    /// <summary>struct landlock_path_beneath_attr, which is packed.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Rule
    {
        public ulong Access;
        public int Folder;
    }
}
