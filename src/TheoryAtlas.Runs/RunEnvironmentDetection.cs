using System.Runtime.InteropServices;
using TheoryAtlas.Runs.Reproducibility;
using TheoryAtlas.Runs.Workers;
using TheoryAtlas.Runs.Workers.Confinement;
using TorchSharp;

namespace TheoryAtlas.Runs;

/// <summary>Finds out what a run runs on.</summary>
public static class RunEnvironmentDetection
{
    /// <summary>Describes this process. Loads libtorch. The commit is not known here: see <see cref="SourceCommit"/>.</summary>
    public static RunEnvironment Detect() => new(
        Provider: TorchRuntime.Provider,
        Libtorch: torch.__version__,
        Blas: $"{LinearAlgebraLibrary.Describe()}, ATen {TorchRuntime.Kernels}",
        Dotnet: Environment.Version.ToString(),
        Os: $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}",
        Cpu: ProcessorModel(),
        Commit: null)
    {
        Sdk = SdkHash.Current,
        Confinement = ConfinementProbe.Describe(),
        Lacking = PinnedKernels.Lacking(),
    };

    private static string ProcessorModel()
    {
        const string cpuInfo = "/proc/cpuinfo";
        var line = File.Exists(cpuInfo) ? File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name")) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
