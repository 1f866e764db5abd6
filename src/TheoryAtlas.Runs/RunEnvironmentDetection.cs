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
        CLibrary = CLibrary(),
        Sdk = SdkHash.Current,
        Confinement = ConfinementProbe.Describe(),
        Pins = PinnedKernels.InEffect(),
        Lacking = PinnedKernels.Lacking(),
    };

    /// <summary>What a worker of this machine says of itself.</summary>
    /// <param name="start">How a worker is started.</param>
    /// <returns>Null if none can be started.</returns>
    public static async Task<RunEnvironment?> InWorker(WorkerStart start)
    {
        await using var pool = new WorkerPool(start, slots: 1, spares: 0, memoryLimit: 1 << 30);
        return await pool.Environment;
    }

    private static string CLibrary()
    {
        var version = NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "gnu_get_libc_version", out var function)
            ? $"glibc {VersionFrom(function)}"
            : RuntimeInformation.OSDescription;
        return $"{version} {RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private static unsafe string VersionFrom(nint function) => Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)function)()) ?? "";

    private static string ProcessorModel()
    {
        const string cpuInfo = "/proc/cpuinfo";
        var line = File.Exists(cpuInfo) ? File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name")) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
