using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Native;

/// <summary>
/// One ATen operator, found by name on its first call. Its schema, which the bridge reads, says how each
/// argument is converted and what the omitted ones are.
/// </summary>
/// <param name="name">The operator without its namespace, with its overload: <c>add.Tensor</c>, <c>exp</c>.</param>
internal sealed unsafe class Op(string name)
{
    private const int StackWords = 128;
    private nint _handle;

    public override string ToString() => name;

    /// <summary>Finds the operator now rather than on its first call.</summary>
    public void Resolve() => Find();

    /// <summary>Calls an operator whose result is one tensor.</summary>
    public Tensor Call(params ReadOnlySpan<Arg> arguments)
    {
        Value result = default;
        Invoke(arguments, &result, 1);
        return Tensor.Owning(result);
    }

    /// <summary>Calls an operator for its effect and drops what it returns.</summary>
    public void Run(params ReadOnlySpan<Arg> arguments) => Invoke(arguments, null, 0);

    public (Tensor, Tensor) Call2(params ReadOnlySpan<Arg> arguments)
    {
        var results = stackalloc Value[2];
        Invoke(arguments, results, 2);
        return (Tensor.Owning(results[0]), Tensor.Owning(results[1]));
    }

    public (Tensor, Tensor, Tensor) Call3(params ReadOnlySpan<Arg> arguments)
    {
        var results = stackalloc Value[3];
        Invoke(arguments, results, 3);
        return (Tensor.Owning(results[0]), Tensor.Owning(results[1]), Tensor.Owning(results[2]));
    }

    public (Tensor, Tensor, Tensor, Tensor) Call4(params ReadOnlySpan<Arg> arguments)
    {
        var results = stackalloc Value[4];
        Invoke(arguments, results, 4);
        return (Tensor.Owning(results[0]), Tensor.Owning(results[1]), Tensor.Owning(results[2]), Tensor.Owning(results[3]));
    }

    /// <summary>Calls an operator whose result is a list of tensors.</summary>
    public Tensor[] CallList(params ReadOnlySpan<Arg> arguments)
    {
        Value result = default;
        Invoke(arguments, &result, 1);
        try
        {
            var items = (Value*)result.Pointer;
            var tensors = new Tensor[result.Count];
            for (var k = 0; k < tensors.Length; k++) tensors[k] = Tensor.Owning(items[k]);
            return tensors;
        }
        finally
        {
            Bridge.ta_free((void*)result.Pointer);
        }
    }

    public bool CallBool(params ReadOnlySpan<Arg> arguments) => CallValue(arguments).Bits != 0;

    public long CallInt(params ReadOnlySpan<Arg> arguments) => CallValue(arguments).Bits;

    public double CallDouble(params ReadOnlySpan<Arg> arguments) => CallValue(arguments).Real;

    public Scalar CallScalar(params ReadOnlySpan<Arg> arguments) => Scalar.From(CallValue(arguments));

    private Value CallValue(ReadOnlySpan<Arg> arguments)
    {
        Value result = default;
        Invoke(arguments, &result, 1);
        return result;
    }

    private void Invoke(ReadOnlySpan<Arg> arguments, Value* results, int capacity)
    {
        var values = stackalloc Value[arguments.Length];
        var words = 0;
        for (var k = 0; k < arguments.Length; k++)
        {
            ref readonly var argument = ref arguments[k];
            values[k] = new Value { Tag = argument.Tag, Bits = argument.Bits, Imaginary = argument.Imaginary };
            if (argument.Tag is >= Tag.Ints and <= Tag.String) words += WordsOf(argument);
        }

        if (words == 0)
        {
            Send(values, arguments.Length, results, capacity);
        }
        else if (words <= StackWords)
        {
            var scratch = stackalloc long[words];
            CopyLists(arguments, values, scratch);
            Send(values, arguments.Length, results, capacity);
        }
        else
        {
            var scratch = (long*)NativeMemory.Alloc((nuint)words, sizeof(long));
            try
            {
                CopyLists(arguments, values, scratch);
                Send(values, arguments.Length, results, capacity);
            }
            finally
            {
                NativeMemory.Free(scratch);
            }
        }

        // The arguments are read once more, so that no finalizer releases one during the call.
        foreach (ref readonly var argument in arguments) GC.KeepAlive(argument.Reference);
    }

    private void Send(Value* values, int count, Value* results, int capacity)
    {
        var handle = _handle;
        if (handle == 0) handle = Find();
        if (Bridge.ta_call(handle, values, count, results, capacity) < 0) throw Bridge.Failure();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint Find()
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (basis, overload) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        return _handle = Bridge.Checked(Bridge.ta_find("aten::" + basis, overload));
    }

    private static int WordsOf(in Arg argument) => argument.Tag switch
    {
        Tag.String => (Encoding.UTF8.GetMaxByteCount(argument.Count) + 7) / 8,
        Tag.Bools => (argument.Count + 7) / 8,
        _ => argument.Count,
    };

    private static void CopyLists(ReadOnlySpan<Arg> arguments, Value* values, long* scratch)
    {
        for (var k = 0; k < arguments.Length; k++)
        {
            ref readonly var argument = ref arguments[k];
            if (argument.Tag is < Tag.Ints or > Tag.String) continue;
            values[k].Pointer = (nint)scratch;
            values[k].Count = argument.Count;
            switch (argument.Reference)
            {
                case long[] list: list.CopyTo(new Span<long>(scratch, list.Length)); break;
                case double[] list: list.CopyTo(new Span<double>(scratch, list.Length)); break;
                case bool[] list: list.CopyTo(new Span<bool>(scratch, list.Length)); break;
                case Tensor?[] list:
                    for (var j = 0; j < list.Length; j++) scratch[j] = list[j]?.Handle ?? 0;
                    break;
                case string text:
                    values[k].Count = Encoding.UTF8.GetBytes(text, new Span<byte>(scratch, WordsOf(argument) * 8));
                    break;
                default: throw new InvalidOperationException($"{argument.Tag} is not a list");
            }
            scratch += WordsOf(argument);
        }
    }
}
