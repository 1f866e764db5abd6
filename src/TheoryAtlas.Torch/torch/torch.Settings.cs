using TheoryAtlas.Torch;
using TheoryAtlas.Torch.Native;

namespace TorchSharp;

/// <summary>
/// The functions of PyTorch under PyTorch's names, over the libtorch of the system.
/// </summary>
public static partial class torch
{
    /// <summary>The version of libtorch.</summary>
    public static string __version__ => NativeLibtorch.Version;

    /// <summary>The element type of factories that are not told one.</summary>
    public static ScalarType get_default_dtype() => (ScalarType)Bridge.ta_get_default_dtype();

    /// <exception cref="ArgumentException">The type is not floating point.</exception>
    public static void set_default_dtype(ScalarType dtype)
    {
        if (!is_floating_point(dtype))
            throw new ArgumentException("only floating-point types are supported as the default type", nameof(dtype));
        Bridge.Checked(Bridge.ta_set_default_dtype((int)dtype));
    }

    public static Device get_default_device() => CPU;

    /// <summary>How many threads one operator may use.</summary>
    public static int get_num_threads() => Bridge.Checked(Bridge.ta_get_num_threads());

    public static void set_num_threads(int num) => Bridge.Checked(Bridge.ta_set_num_threads(num));

    /// <summary>How many operators may run beside one another.</summary>
    public static int get_num_interop_threads() => Bridge.Checked(Bridge.ta_get_num_interop_threads());

    public static void set_num_interop_threads(int num) => Bridge.Checked(Bridge.ta_set_num_interop_threads(num));

    public static void use_deterministic_algorithms(bool mode = true, bool warn_only = false) =>
        Bridge.Checked(Bridge.ta_set_deterministic(mode ? 1 : 0, warn_only ? 1 : 0));

    public static bool are_deterministic_algorithms_enabled() => Bridge.ta_deterministic() != 0;

    /// <summary>libtorch's account of its build.</summary>
    public static string show_config() => NativeLibtorch.BuildConfiguration;
}
