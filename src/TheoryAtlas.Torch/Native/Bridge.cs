using System.Runtime.InteropServices;

namespace TheoryAtlas.Torch.Native;

/// <summary>
/// The functions of bridge.cpp. Only those that read a field or two skip the transition of the
/// garbage collector: what may block, allocate much or run long must not.
/// </summary>
internal static unsafe partial class Bridge
{
    private const string Library = "theoryatlas_torch";

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial byte* ta_last_error();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint ta_find(string name, string overload);

    [LibraryImport(Library)]
    public static partial int ta_call(nint handle, Value* arguments, int given, Value* results, int capacity);

    [LibraryImport(Library)]
    public static partial void ta_free(void* memory);

    [LibraryImport(Library)]
    public static partial void ta_release(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial nint ta_alias(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ta_use_count(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_dtype(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ta_dim(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ta_numel(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ta_item_size(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ta_sizes(nint tensor, long* to);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ta_strides(nint tensor, long* to);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long ta_storage_offset(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_is_contiguous(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_is_sparse(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_device_type(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial nint ta_data(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_requires_grad(nint tensor);

    [LibraryImport(Library)]
    public static partial int ta_set_requires_grad(nint tensor, int value);

    [LibraryImport(Library)]
    public static partial int ta_is_leaf(nint tensor);

    [LibraryImport(Library)]
    public static partial int ta_grad(nint tensor, Value* result);

    [LibraryImport(Library)]
    public static partial int ta_set_grad(nint tensor, nint grad);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_grad_enabled();

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial void ta_set_grad_enabled(int enabled);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_inference_mode_enabled();

    [LibraryImport(Library)]
    public static partial nint ta_inference_mode_enter(int enabled);

    [LibraryImport(Library)]
    public static partial void ta_inference_mode_leave(nint guard);

    [LibraryImport(Library)]
    public static partial int ta_set_detect_anomaly(int enabled);

    [LibraryImport(Library)]
    public static partial int ta_detect_anomaly();

    [LibraryImport(Library)]
    public static partial int ta_backward(
        nint* outputs, int outputCount, nint* grads, int gradCount, int retain, int create, nint* inputs, int inputCount);

    [LibraryImport(Library)]
    public static partial int ta_autograd_grad(
        nint* outputs, int outputCount, nint* inputs, int inputCount, nint* grads, int gradCount,
        int retain, int create, int allowUnused, Value* results);

    [LibraryImport(Library)]
    public static partial nint ta_generator(ulong seed);

    [LibraryImport(Library)]
    public static partial nint ta_default_generator();

    [LibraryImport(Library)]
    public static partial void ta_generator_release(nint generator);

    [LibraryImport(Library)]
    public static partial int ta_generator_set_seed(nint generator, ulong seed);

    [LibraryImport(Library)]
    public static partial ulong ta_generator_seed(nint generator);

    [LibraryImport(Library)]
    public static partial ulong ta_generator_reseed(nint generator);

    [LibraryImport(Library)]
    public static partial int ta_generator_get_state(nint generator, Value* result);

    [LibraryImport(Library)]
    public static partial int ta_generator_set_state(nint generator, nint state);

    [LibraryImport(Library)]
    public static partial int ta_manual_seed(ulong seed);

    [LibraryImport(Library)]
    public static partial int ta_get_num_threads();

    [LibraryImport(Library)]
    public static partial int ta_get_num_interop_threads();

    [LibraryImport(Library)]
    public static partial int ta_set_num_threads(int count);

    [LibraryImport(Library)]
    public static partial int ta_set_num_interop_threads(int count);

    [LibraryImport(Library)]
    public static partial int ta_set_default_dtype(int dtype);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int ta_get_default_dtype();

    [LibraryImport(Library)]
    public static partial int ta_set_deterministic(int enabled, int warnOnly);

    [LibraryImport(Library)]
    public static partial int ta_deterministic();

    [LibraryImport(Library)]
    public static partial byte* ta_version();

    [LibraryImport(Library)]
    public static partial byte* ta_configuration();

    /// <summary>The text of a C string that libtorch keeps.</summary>
    public static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";

    /// <summary>Passes a result on unless it says that the call failed.</summary>
    /// <exception cref="ExternalException">libtorch threw; the message is libtorch's.</exception>
    public static int Checked(int result) => result >= 0 ? result : throw Failure();

    /// <inheritdoc cref="Checked(int)"/>
    public static long Checked(long result) => result >= 0 ? result : throw Failure();

    /// <inheritdoc cref="Checked(int)"/>
    public static nint Checked(nint result) => result != 0 ? result : throw Failure();

    /// <summary>The error of this thread's last failed call, as upstream throws it.</summary>
    public static ExternalException Failure() => new(Text(ta_last_error()));
}
