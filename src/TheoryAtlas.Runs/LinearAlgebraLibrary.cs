using System.Runtime.InteropServices;

namespace TheoryAtlas.Runs;

/// <summary>The BLAS that libtorch has loaded, as the library says itself.</summary>
internal static class LinearAlgebraLibrary
{
    public static string Describe()
    {
        const string maps = "/proc/self/maps";
        var loaded = File.Exists(maps)
            ? File.ReadLines(maps).Select(line => line[(line.LastIndexOf(' ') + 1)..]).Where(path => path.StartsWith('/')).Distinct(StringComparer.Ordinal).ToList()
            : [];
        if (loaded.Find(path => Path.GetFileName(path).Contains("openblas")) is { } named && OpenBlas(named) is { } known)
            return known;

        // Debian's alternatives give OpenBLAS the neutral name libblas.so.3.
        var neutral = loaded.Find(path => Path.GetFileName(path).StartsWith("libblas")) ?? loaded.Find(path => Path.GetFileName(path).StartsWith("libmkl"));
        return neutral is null ? "BLAS unknown" : OpenBlas(neutral) ?? Path.GetFileNameWithoutExtension(neutral);
    }

    // openblas_get_config() gives "OpenBLAS 0.3.21 … Haswell MAX_THREADS=64", openblas_get_corename() the kernel set.
    private static string? OpenBlas(string path)
    {
        if (!NativeLibrary.TryLoad(path, out var library))
            return null;
        if (!NativeLibrary.TryGetExport(library, "openblas_get_config", out var config) || !NativeLibrary.TryGetExport(library, "openblas_get_corename", out var core))
            return null;
        var words = Text(config).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{string.Join(' ', words.Take(2))} {Text(core)}";
    }

    private static unsafe string Text(nint function) => Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)function)()) ?? "";
}
