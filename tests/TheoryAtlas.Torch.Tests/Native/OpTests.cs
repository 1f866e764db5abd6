using System.Runtime.InteropServices;
using TheoryAtlas.Torch.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class OpTests
{
    [Fact]
    public void Every_operator_of_the_surface_exists_in_this_libtorch()
    {
        var operators = typeof(Ops).GetFields().Select(field => (Op)field.GetValue(null)!).ToList();

        Assert.True(operators.Count > 400);
        Assert.All(operators, op => op.Resolve());
    }

    [Fact]
    public void An_unknown_operator_is_an_error_that_names_it()
    {
        var error = Assert.Throws<ExternalException>(() => new Op("no_such_thing.Tensor").Run());

        Assert.Contains("aten::no_such_thing.Tensor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_argument_and_one_of_a_wrong_type_are_named()
    {
        using var x = ones(1);

        var missing = Assert.Throws<ExternalException>(() => new Op("add.Tensor").Run(x));
        var wrong = Assert.Throws<ExternalException>(() => new Op("add.Tensor").Run(x, "text"));
        var many = Assert.Throws<ExternalException>(() => new Op("exp").Run(x, x));

        Assert.Contains("'other'", missing.Message, StringComparison.Ordinal);
        Assert.Contains("must be Tensor", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("takes 1 arguments; 2 are given", many.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mismatch_of_shapes_is_an_exception_with_the_message_of_libtorch_and_no_stack()
    {
        using var scope = NewDisposeScope();

        var error = Assert.Throws<ExternalException>(() => ones(2, 3).matmul(ones(2, 3)));

        Assert.Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("frame #", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_longer_than_the_stack_buffer_arrive_whole()
    {
        using var scope = NewDisposeScope();
        var pieces = Enumerable.Range(0, 1000).Select(k => tensor([(double)k])).ToList();

        Close.To([.. Enumerable.Range(0, 1000).Select(k => (double)k)], cat(pieces));
    }

    [Fact]
    public void Text_outside_of_ASCII_arrives_as_it_was_written()
    {
        using var x = ones(1);

        var error = Assert.Throws<ExternalException>(() => einsum("ä->ä", x));

        Assert.Contains("subscript", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_says_what_it_is()
    {
        Assert.StartsWith("1.13.", NativeLibtorch.Version, StringComparison.Ordinal);
        Assert.Equal(NativeLibtorch.Version, torch.__version__);
        Assert.Contains("BLAS", NativeLibtorch.BuildConfiguration, StringComparison.Ordinal);
        Assert.NotEqual("unknown", NativeLibtorch.CpuCapability);
    }
}
