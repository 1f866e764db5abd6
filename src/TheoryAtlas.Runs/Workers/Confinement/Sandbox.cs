using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs.Workers.Confinement;

/// <summary>
/// Starts workers in namespaces of their own, with bubblewrap: no network, no other processes in sight, and of the files only
/// the system's libraries, .NET and the program itself, all read-only, with a scratch folder in memory.
/// </summary>
public sealed class Sandbox
{
    /// <summary>The folder inside that may be written to.</summary>
    internal const string ScratchFolder = "/tmp";

    private const int LargestScratch = 64 << 20;

    private static readonly Lazy<Sandbox> s_ofThisMachine = new(Probe);

    private readonly string? _bubblewrap;

    private Sandbox(string? bubblewrap, string account) => (_bubblewrap, Account) = (bubblewrap, account);

    /// <summary>The sandbox as this machine has it; tried once.</summary>
    public static Sandbox OfThisMachine => s_ofThisMachine.Value;

    /// <summary>No sandbox, whatever the machine has.</summary>
    public static Sandbox None { get; } = new(null, "it was not asked for");

    /// <summary>Whether workers can be started in it.</summary>
    public bool IsAvailable => _bubblewrap is not null;

    /// <summary>Whether the program that makes it is there, be it that it works or not.</summary>
    public bool IsInstalled { get; private init; }

    /// <summary>Which program makes it, or why there is none.</summary>
    public string Account { get; }

    /// <summary>The command that starts a worker in it.</summary>
    internal IReadOnlyList<string> Wrap(WorkerStart start)
    {
        if (_bubblewrap is null)
            return [start.Program, .. start.Arguments];
        return [_bubblewrap, .. s_namespaces, .. Files(start), start.Program, .. start.Arguments];
    }

    // The worker ends with the thread that started it, so that thread must live as long as the program: see ProcessStarter.
    private static readonly string[] s_namespaces = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"];

    private static IEnumerable<string> Files(WorkerStart start) =>
    [
        "--ro-bind", "/usr", "/usr",
        .. new[] { "/bin", "/sbin", "/lib", "/lib32", "/lib64" }.SelectMany(SystemFolder),

        // Where the loader finds libraries, and which linear algebra library Debian has chosen.
        "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--ro-bind-try", "/etc/alternatives", "/etc/alternatives",

        // libtorch reads here what the processor can do.
        "--ro-bind-try", "/sys/devices/system/cpu", "/sys/devices/system/cpu",
        "--proc", "/proc",
        "--dev", "/dev", "--remount-ro", "/dev",
        "--size", LargestScratch.ToString(), "--tmpfs", ScratchFolder,
        .. Needed(start).SelectMany(folder => new[] { "--ro-bind", folder, folder }),
        "--remount-ro", "/",
        "--chdir", ScratchFolder,
    ];

    private static string[] SystemFolder(string folder) => new DirectoryInfo(folder) switch
    {
        { LinkTarget: { } target } => ["--symlink", target, folder],
        { Exists: true } => ["--ro-bind", folder, folder],
        _ => [],
    };

    /// <summary>The program's folder and .NET's, wherever they are installed, and the libraries that were named.</summary>
    private static IEnumerable<string> Needed(WorkerStart start)
    {
        var programs = start.Arguments.Prepend(start.Program).Where(file => Path.IsPathRooted(file) && File.Exists(file)).Select(file => Path.GetDirectoryName(Path.GetFullPath(file))!);
        return programs.Append(WorkerVariables.DotnetRoot).Concat(WorkerVariables.LibraryFolders)
            .Where(folder => Directory.Exists(folder) && folder != "/" && !folder.StartsWith("/usr/"))
            .Distinct(StringComparer.Ordinal);
    }

    private static Sandbox Probe()
    {
        if (!OperatingSystem.IsLinux())
            return new Sandbox(null, $"namespaces are Linux's, and this is {RuntimeInformation.OSDescription}");
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, "bwrap")).FirstOrDefault(File.Exists);
        if (program is null)
            return new Sandbox(null, "bubblewrap is not installed");
        var candidate = new Sandbox(program, $"bubblewrap, {program}") { IsInstalled = true };
        var said = Said(candidate.Wrap(new WorkerStart("/usr/bin/true", [])));
        return said is null ? candidate : new Sandbox(null, $"bubblewrap does not work here: {said}") { IsInstalled = true };
    }

    /// <summary>What a command said when it failed; null if it did not.</summary>
    private static string? Said(IReadOnlyList<string> command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error.Length > 0 ? error.Split('\n')[0].TrimEnd('.') : $"exit code {process.ExitCode}";
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return failure.Message;
        }
    }
}
