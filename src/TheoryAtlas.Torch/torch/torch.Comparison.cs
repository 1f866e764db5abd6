namespace TorchSharp;

public static partial class torch
{
    public static Tensor eq(Tensor left, Tensor target) => left.eq(target);
    public static Tensor eq_(Tensor left, Tensor target) => left.eq_(target);
    public static Tensor eq(Tensor left, Scalar target) => left.eq(target);
    public static Tensor eq_(Tensor left, Scalar target) => left.eq_(target);
    public static Tensor ne(Tensor left, Tensor target) => left.ne(target);
    public static Tensor ne_(Tensor left, Tensor target) => left.ne_(target);
    public static Tensor ne(Tensor left, Scalar target) => left.ne(target);
    public static Tensor ne_(Tensor left, Scalar target) => left.ne_(target);
    public static Tensor lt(Tensor left, Tensor target) => left.lt(target);
    public static Tensor lt_(Tensor left, Tensor target) => left.lt_(target);
    public static Tensor lt(Tensor left, Scalar target) => left.lt(target);
    public static Tensor lt_(Tensor left, Scalar target) => left.lt_(target);
    public static Tensor le(Tensor left, Tensor target) => left.le(target);
    public static Tensor le_(Tensor left, Tensor target) => left.le_(target);
    public static Tensor le(Tensor left, Scalar target) => left.le(target);
    public static Tensor le_(Tensor left, Scalar target) => left.le_(target);
    public static Tensor gt(Tensor left, Tensor target) => left.gt(target);
    public static Tensor gt_(Tensor left, Tensor target) => left.gt_(target);
    public static Tensor gt(Tensor left, Scalar target) => left.gt(target);
    public static Tensor gt_(Tensor left, Scalar target) => left.gt_(target);
    public static Tensor ge(Tensor left, Tensor target) => left.ge(target);
    public static Tensor ge_(Tensor left, Tensor target) => left.ge_(target);
    public static Tensor ge(Tensor left, Scalar target) => left.ge(target);
    public static Tensor ge_(Tensor left, Scalar target) => left.ge_(target);
    public static Tensor not_equal(Tensor left, Tensor target) => left.not_equal(target);
    public static Tensor not_equal_(Tensor left, Tensor target) => left.not_equal_(target);
    public static Tensor not_equal(Tensor left, Scalar target) => left.not_equal(target);
    public static Tensor not_equal_(Tensor left, Scalar target) => left.not_equal_(target);
    public static Tensor less(Tensor left, Tensor target) => left.less(target);
    public static Tensor less_(Tensor left, Tensor target) => left.less_(target);
    public static Tensor less(Tensor left, Scalar target) => left.less(target);
    public static Tensor less_(Tensor left, Scalar target) => left.less_(target);
    public static Tensor less_equal(Tensor left, Tensor target) => left.less_equal(target);
    public static Tensor less_equal_(Tensor left, Tensor target) => left.less_equal_(target);
    public static Tensor less_equal(Tensor left, Scalar target) => left.less_equal(target);
    public static Tensor less_equal_(Tensor left, Scalar target) => left.less_equal_(target);
    public static Tensor greater(Tensor left, Tensor target) => left.greater(target);
    public static Tensor greater_(Tensor left, Tensor target) => left.greater_(target);
    public static Tensor greater(Tensor left, Scalar target) => left.greater(target);
    public static Tensor greater_(Tensor left, Scalar target) => left.greater_(target);
    public static Tensor greater_equal(Tensor left, Tensor target) => left.greater_equal(target);
    public static Tensor greater_equal_(Tensor left, Tensor target) => left.greater_equal_(target);
    public static Tensor greater_equal(Tensor left, Scalar target) => left.greater_equal(target);
    public static Tensor greater_equal_(Tensor left, Scalar target) => left.greater_equal_(target);

    public static Tensor isclose(Tensor input, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => input.isclose(other, rtol, atol, equal_nan);
    public static bool allclose(Tensor input, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => input.allclose(target, rtol, atol, equal_nan);
    public static bool equal(Tensor input, Tensor other) => input.equal(other);
    public static Tensor isin(Tensor input, Tensor test_elements, bool assumeUnique = false, bool invert = false) => input.isin(test_elements, assumeUnique, invert);
}
