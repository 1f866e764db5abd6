using System.ComponentModel;
using System.Diagnostics;

namespace TheoryAtlas.Site.Preview;

/// <summary>Compiles checks with the .NET SDK of this machine, in a process of its own.</summary>
/// <param name="root">The folder that holds claims/.</param>
/// <param name="data">The folder that keeps what can be made again.</param>
public sealed class DotnetCheckBuilder(string root, string data) : ICheckBuilder
{
    private static readonly TimeSpan s_betweenTries = TimeSpan.FromMilliseconds(100);

    private int _number;

    /// <inheritdoc/>
    public Task<BuiltCheck> BuildAsync(string claim, CancellationToken cancellation) => BuildAsync([claim], claim, cancellation);

    /// <summary>Compiles the checks of several claims together.</summary>
    /// <param name="claims">The claims' ids.</param>
    /// <param name="name">What the folder of the output is called.</param>
    /// <param name="cancellation">Ends the compiler.</param>
    public async Task<BuiltCheck> BuildAsync(IReadOnlyList<string> claims, string name, CancellationToken cancellation)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(Path.GetFullPath(data), "preview", name)).FullName;
            using var alone = await AloneAsync(Path.Combine(folder, "lock"), cancellation);
            return await CompileAsync(claims, folder, cancellation);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return new BuiltCheck(null, [], failure.Message);
        }
    }

    // Two compilers in one folder would disturb each other: the one before, which is ending when the next begins, and that of another preview.
    private static async Task<FileStream> AloneAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(s_betweenTries, TimeProvider.System, cancellation);
            }
        }
    }

    private async Task<BuiltCheck> CompileAsync(IReadOnlyList<string> claims, string folder, CancellationToken cancellation)
    {
        var project = new CheckProject(Path.GetFullPath(root), folder);
        project.Write(claims);
        var (asked, isRestored) = (project.Asked, project.IsRestored);

        // Each in a folder of its own: a worker may still run the one before.
        var output = Path.Combine(folder, "bin", $"{Environment.ProcessId}-{Interlocked.Increment(ref _number)}");
        var (exit, said) = await RunAsync(
            ["build", project.Path, "--configuration", "Release", "--output", output, "--nologo", "-verbosity:quiet", "-consoleLoggerParameters:NoSummary", "-property:UseSharedCompilation=false", .. isRestored ? new[] { "--no-restore" } : []],
            cancellation);
        var assembly = Path.Combine(output, CheckProject.AssemblyName + ".dll");
        if (exit == 0 && !isRestored)
            project.Restored(asked);
        if (exit == 0 && File.Exists(assembly))
        {
            RemoveOthers(output);
            return new BuiltCheck(assembly, [], null);
        }

        var errors = BuildOutput.Errors(said, Path.GetFullPath(root));
        return new BuiltCheck(null, errors, errors.Count > 0 ? null : BuildOutput.Gist(said));
    }

    private static void RemoveOthers(string output)
    {
        foreach (var other in Directory.GetDirectories(Path.GetDirectoryName(output)!).Where(other => other != output && !IsOfAnother(other)))
        {
            try
            {
                Directory.Delete(other, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It is in the way of nothing.
            }
        }
    }

    // Of another preview that runs, whose workers have it.
    private static bool IsOfAnother(string output)
    {
        if (!int.TryParse(Path.GetFileName(output).Split('-')[0], out var id) || id == Environment.ProcessId)
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task<(int Exit, string Said)> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetFullPath(root) };
        foreach (var (name, value) in new[] { ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), ("MSBUILDDISABLENODEREUSE", "1") })
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new IOException("dotnet could not be started.");
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}
