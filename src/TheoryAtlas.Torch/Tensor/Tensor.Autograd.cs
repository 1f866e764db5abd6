using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        /// <summary>Whether operators on this tensor are recorded.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">
        /// Set on integers, or cleared on what was computed.</exception>
        public bool requires_grad
        {
            get
            {
                var result = Bridge.ta_requires_grad(Handle) != 0;
                GC.KeepAlive(this);
                return result;
            }
            set
            {
                Bridge.Checked(Bridge.ta_set_requires_grad(Handle, value ? 1 : 0));
                GC.KeepAlive(this);
            }
        }

        public bool is_leaf
        {
            get
            {
                var leaf = Bridge.Checked(Bridge.ta_is_leaf(Handle)) != 0;
                GC.KeepAlive(this);
                return leaf;
            }
        }

        /// <summary>What backward passes have added up for this leaf; null before the first.</summary>
        public Tensor? grad
        {
            get
            {
                Value result = default;
                Bridge.Checked(Bridge.ta_grad(Handle, &result));
                GC.KeepAlive(this);
                return OwningOrNull(result);
            }
            set
            {
                Bridge.Checked(Bridge.ta_set_grad(Handle, value is null ? 0 : value.Handle));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Makes backward passes keep the gradient of a computed tensor too.</summary>
        public void retain_grad() => Ops.retain_grad.Run(this);

        /// <summary>Adds the gradient of this tensor to the leaves it was computed from.</summary>
        public void backward(
            IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}
