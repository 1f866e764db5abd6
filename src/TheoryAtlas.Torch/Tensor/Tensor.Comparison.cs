using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Ops.eq_Tensor.Call(this, target);
        public Tensor eq_(Tensor target) => Ops.eq__Tensor.Call(this, target);
        public Tensor eq(Scalar target) => Ops.eq_Scalar.Call(this, target);
        public Tensor eq_(Scalar target) => Ops.eq__Scalar.Call(this, target);
        public Tensor ne(Tensor target) => Ops.ne_Tensor.Call(this, target);
        public Tensor ne_(Tensor target) => Ops.ne__Tensor.Call(this, target);
        public Tensor ne(Scalar target) => Ops.ne_Scalar.Call(this, target);
        public Tensor ne_(Scalar target) => Ops.ne__Scalar.Call(this, target);
        public Tensor lt(Tensor target) => Ops.lt_Tensor.Call(this, target);
        public Tensor lt_(Tensor target) => Ops.lt__Tensor.Call(this, target);
        public Tensor lt(Scalar target) => Ops.lt_Scalar.Call(this, target);
        public Tensor lt_(Scalar target) => Ops.lt__Scalar.Call(this, target);
        public Tensor le(Tensor target) => Ops.le_Tensor.Call(this, target);
        public Tensor le_(Tensor target) => Ops.le__Tensor.Call(this, target);
        public Tensor le(Scalar target) => Ops.le_Scalar.Call(this, target);
        public Tensor le_(Scalar target) => Ops.le__Scalar.Call(this, target);
        public Tensor gt(Tensor target) => Ops.gt_Tensor.Call(this, target);
        public Tensor gt_(Tensor target) => Ops.gt__Tensor.Call(this, target);
        public Tensor gt(Scalar target) => Ops.gt_Scalar.Call(this, target);
        public Tensor gt_(Scalar target) => Ops.gt__Scalar.Call(this, target);
        public Tensor ge(Tensor target) => Ops.ge_Tensor.Call(this, target);
        public Tensor ge_(Tensor target) => Ops.ge__Tensor.Call(this, target);
        public Tensor ge(Scalar target) => Ops.ge_Scalar.Call(this, target);
        public Tensor ge_(Scalar target) => Ops.ge__Scalar.Call(this, target);
        public Tensor not_equal(Tensor target) => Ops.not_equal_Tensor.Call(this, target);
        public Tensor not_equal_(Tensor target) => Ops.not_equal__Tensor.Call(this, target);
        public Tensor not_equal(Scalar target) => Ops.not_equal_Scalar.Call(this, target);
        public Tensor not_equal_(Scalar target) => Ops.not_equal__Scalar.Call(this, target);
        public Tensor less(Tensor target) => Ops.less_Tensor.Call(this, target);
        public Tensor less_(Tensor target) => Ops.less__Tensor.Call(this, target);
        public Tensor less(Scalar target) => Ops.less_Scalar.Call(this, target);
        public Tensor less_(Scalar target) => Ops.less__Scalar.Call(this, target);
        public Tensor less_equal(Tensor target) => Ops.less_equal_Tensor.Call(this, target);
        public Tensor less_equal_(Tensor target) => Ops.less_equal__Tensor.Call(this, target);
        public Tensor less_equal(Scalar target) => Ops.less_equal_Scalar.Call(this, target);
        public Tensor less_equal_(Scalar target) => Ops.less_equal__Scalar.Call(this, target);
        public Tensor greater(Tensor target) => Ops.greater_Tensor.Call(this, target);
        public Tensor greater_(Tensor target) => Ops.greater__Tensor.Call(this, target);
        public Tensor greater(Scalar target) => Ops.greater_Scalar.Call(this, target);
        public Tensor greater_(Scalar target) => Ops.greater__Scalar.Call(this, target);
        public Tensor greater_equal(Tensor target) => Ops.greater_equal_Tensor.Call(this, target);
        public Tensor greater_equal_(Tensor target) => Ops.greater_equal__Tensor.Call(this, target);
        public Tensor greater_equal(Scalar target) => Ops.greater_equal_Scalar.Call(this, target);
        public Tensor greater_equal_(Scalar target) => Ops.greater_equal__Scalar.Call(this, target);

        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Ops.isclose.Call(this, other, rtol, atol, equal_nan);
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Ops.allclose.CallBool(this, target, rtol, atol, equal_nan);
        public bool equal(Tensor other) => Ops.equal.CallBool(this, other);
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) => Ops.isin_Tensor_Tensor.Call(this, test_elements, assumeUnique, invert);
    }
}
