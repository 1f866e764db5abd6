using System.Reflection;
using System.Runtime.InteropServices;
using TheoryAtlas.Runs.Workers;
using TorchSharp;

namespace TheoryAtlas.Runs;

/// <summary>Finds out what a run runs on.</summary>
public static class RunEnvironmentDetection
{
    /// <summary>Describes this process. Loads libtorch.</summary>
    public static RunEnvironment Detect() => new(
        Provider: TorchRuntime.Provider,
        Libtorch: torch.__version__,
        Blas: $"{LinearAlgebraLibrary.Describe()}, ATen {TorchRuntime.Kernels}",
        Dotnet: Environment.Version.ToString(),
        Os: $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}",
        Cpu: ProcessorModel(),
        Commit: Commit());

    private static string ProcessorModel()
    {
        const string cpuInfo = "/proc/cpuinfo";
        var line = File.Exists(cpuInfo) ? File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name")) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':') + 1)..].Trim();
    }

    // The SDK writes the commit behind the plus sign of the informational version.
    private static string? Commit()
    {
        var version = typeof(RunEnvironmentDetection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return version?.Split('+') is [_, var commit] ? commit : null;
    }
}
