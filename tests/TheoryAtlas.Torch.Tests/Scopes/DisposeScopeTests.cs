using static TorchSharp.torch;

namespace TheoryAtlas.Torch.Tests;

public sealed class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inner;
        var outer = ones(1);
        using (NewDisposeScope()) inner = ones(1);

        Assert.True(inner.IsInvalid);
        Assert.False(outer.IsInvalid);
        outer.Dispose();
    }

    [Fact]
    public void What_is_moved_lives_as_long_as_the_scope_around()
    {
        Tensor moved;
        using (NewDisposeScope())
        {
            using (NewDisposeScope()) moved = ones(1).MoveToOuterDisposeScope();
            Assert.False(moved.IsInvalid);
        }
        Assert.True(moved.IsInvalid);
    }

    [Fact]
    public void What_is_moved_out_of_the_outermost_scope_or_detached_belongs_to_nobody()
    {
        Tensor moved, detached;
        using (var scope = NewDisposeScope())
        {
            moved = scope.MoveToOuter(ones(1));
            detached = scope.Detach(ones(1));
        }

        Assert.False(moved.IsInvalid);
        Assert.False(detached.IsInvalid);
        moved.Dispose();
        detached.Dispose();
    }

    [Fact]
    public void Everything_but_what_is_kept_can_be_disposed_in_between()
    {
        using var scope = NewDisposeScope();
        var a = ones(1);
        var b = ones(1);

        scope.DisposeEverythingBut(b);

        Assert.True(a.IsInvalid);
        Assert.False(b.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
        scope.DisposeEverything();
        Assert.True(b.IsInvalid);
    }

    [Fact]
    public void A_scope_forgets_what_is_disposed_by_hand_and_takes_what_is_attached()
    {
        var before = ones(1);
        using (var scope = NewDisposeScope())
        {
            var early = ones(1);
            early.Dispose();
            Assert.Equal(0, scope.DisposablesCount);

            scope.Attach(before);
            Assert.True(scope.Contains(before));
        }
        Assert.True(before.IsInvalid);
    }

    [Fact]
    public void Scopes_of_one_thread_do_not_hold_what_another_makes()
    {
        using var scope = NewDisposeScope();
        Tensor? made = null;

        var thread = new Thread(() => made = ones(1));
        thread.Start();
        thread.Join();

        Assert.False(scope.Contains(made!));
        made!.Dispose();
    }

    [Fact]
    public void A_disposed_tensor_refuses_everything_and_can_be_disposed_again()
    {
        var x = ones(2);
        x.Dispose();
        x.Dispose();

        Assert.Equal("(disposed tensor)", x.ToString());
        Assert.Throws<InvalidOperationException>(() => x + 1);
        Assert.Throws<InvalidOperationException>(() => x.shape);
        Assert.Throws<InvalidOperationException>(() => x.item<float>());
        Assert.Throws<InvalidOperationException>(() => ones(2) + x);
    }
}
