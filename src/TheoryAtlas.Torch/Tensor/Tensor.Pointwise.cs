using TheoryAtlas.Torch.Native;

namespace TorchSharp;

// Functions of several elements, one line per operator and type of argument.
public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Ops.add_Tensor.Call(this, target);
        public Tensor add(Tensor target, Scalar alpha) => Ops.add_Tensor.Call(this, target, alpha);
        public Tensor add_(Tensor target) => Ops.add__Tensor.Call(this, target);
        public Tensor add_(Tensor target, Scalar alpha) => Ops.add__Tensor.Call(this, target, alpha);
        public Tensor add(Scalar target) => Ops.add_Scalar.Call(this, target);
        public Tensor add(Scalar target, Scalar alpha) => Ops.add_Scalar.Call(this, target, alpha);
        public Tensor add_(Scalar target) => Ops.add__Scalar.Call(this, target);
        public Tensor add_(Scalar target, Scalar alpha) => Ops.add__Scalar.Call(this, target, alpha);
        public Tensor sub(Tensor target) => Ops.sub_Tensor.Call(this, target);
        public Tensor sub(Tensor target, Scalar alpha) => Ops.sub_Tensor.Call(this, target, alpha);
        public Tensor sub_(Tensor target) => Ops.sub__Tensor.Call(this, target);
        public Tensor sub_(Tensor target, Scalar alpha) => Ops.sub__Tensor.Call(this, target, alpha);
        public Tensor sub(Scalar target) => Ops.sub_Scalar.Call(this, target);
        public Tensor sub(Scalar target, Scalar alpha) => Ops.sub_Scalar.Call(this, target, alpha);
        public Tensor sub_(Scalar target) => Ops.sub__Scalar.Call(this, target);
        public Tensor sub_(Scalar target, Scalar alpha) => Ops.sub__Scalar.Call(this, target, alpha);
        public Tensor subtract(Tensor target) => Ops.subtract_Tensor.Call(this, target);
        public Tensor subtract_(Tensor target) => Ops.subtract__Tensor.Call(this, target);
        public Tensor subtract(Scalar target) => Ops.subtract_Scalar.Call(this, target);
        public Tensor subtract_(Scalar target) => Ops.subtract__Scalar.Call(this, target);
        public Tensor mul(Tensor target) => Ops.mul_Tensor.Call(this, target);
        public Tensor mul_(Tensor target) => Ops.mul__Tensor.Call(this, target);
        public Tensor mul(Scalar target) => Ops.mul_Scalar.Call(this, target);
        public Tensor mul_(Scalar target) => Ops.mul__Scalar.Call(this, target);
        public Tensor multiply(Tensor target) => Ops.multiply_Tensor.Call(this, target);
        public Tensor multiply_(Tensor target) => Ops.multiply__Tensor.Call(this, target);
        public Tensor multiply(Scalar target) => Ops.multiply_Scalar.Call(this, target);
        public Tensor multiply_(Scalar target) => Ops.multiply__Scalar.Call(this, target);
        public Tensor true_divide(Tensor target) => Ops.true_divide_Tensor.Call(this, target);
        public Tensor true_divide_(Tensor target) => Ops.true_divide__Tensor.Call(this, target);
        public Tensor true_divide(Scalar target) => Ops.true_divide_Scalar.Call(this, target);
        public Tensor true_divide_(Scalar target) => Ops.true_divide__Scalar.Call(this, target);
        public Tensor floor_divide(Scalar target) => Ops.floor_divide_Scalar.Call(this, target);
        public Tensor floor_divide_(Scalar target) => Ops.floor_divide__Scalar.Call(this, target);
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div_Tensor.Call(this, target)
            : Ops.div_Tensor_mode.Call(this, target, rounding_mode.ToString());
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div__Tensor.Call(this, target)
            : Ops.div__Tensor_mode.Call(this, target, rounding_mode.ToString());
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div_Scalar.Call(this, target)
            : Ops.div_Scalar_mode.Call(this, target, rounding_mode.ToString());
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div__Scalar.Call(this, target)
            : Ops.div__Scalar_mode.Call(this, target, rounding_mode.ToString());
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div_Tensor.Call(this, target)
            : Ops.div_Tensor_mode.Call(this, target, rounding_mode.ToString());
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div__Tensor.Call(this, target)
            : Ops.div__Tensor_mode.Call(this, target, rounding_mode.ToString());
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div_Scalar.Call(this, target)
            : Ops.div_Scalar_mode.Call(this, target, rounding_mode.ToString());
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Ops.div__Scalar.Call(this, target)
            : Ops.div__Scalar_mode.Call(this, target, rounding_mode.ToString());
        public Tensor remainder(Tensor other) => Ops.remainder_Tensor.Call(this, other);
        public Tensor remainder_(Tensor other) => Ops.remainder__Tensor.Call(this, other);
        public Tensor remainder(Scalar other) => Ops.remainder_Scalar.Call(this, other);
        public Tensor remainder_(Scalar other) => Ops.remainder__Scalar.Call(this, other);
        public Tensor fmod(Tensor other) => Ops.fmod_Tensor.Call(this, other);
        public Tensor fmod_(Tensor other) => Ops.fmod__Tensor.Call(this, other);
        public Tensor fmod(Scalar other) => Ops.fmod_Scalar.Call(this, other);
        public Tensor fmod_(Scalar other) => Ops.fmod__Scalar.Call(this, other);
        public Tensor pow(Tensor exponent) => Ops.pow_Tensor_Tensor.Call(this, exponent);
        public Tensor pow(Scalar exponent) => Ops.pow_Tensor_Scalar.Call(this, exponent);
        public Tensor pow_(Tensor exponent) => Ops.pow__Tensor.Call(this, exponent);
        public Tensor pow_(Scalar exponent) => Ops.pow__Scalar.Call(this, exponent);
        public Tensor float_power(Tensor exponent) => Ops.float_power_Tensor_Tensor.Call(this, exponent);
        public Tensor float_power(Scalar exponent) => Ops.float_power_Tensor_Scalar.Call(this, exponent);
        public Tensor atan2(Tensor other) => Ops.atan2.Call(this, other);
        public Tensor atan2_(Tensor other) => Ops.atan2_.Call(this, other);
        public Tensor hypot(Tensor other) => Ops.hypot.Call(this, other);
        public Tensor hypot_(Tensor other) => Ops.hypot_.Call(this, other);
        public Tensor maximum(Tensor other) => Ops.maximum.Call(this, other);
        public Tensor minimum(Tensor other) => Ops.minimum.Call(this, other);
        public Tensor fmax(Tensor other) => Ops.fmax.Call(this, other);
        public Tensor fmin(Tensor other) => Ops.fmin.Call(this, other);
        public Tensor logaddexp(Tensor other) => Ops.logaddexp.Call(this, other);
        public Tensor logaddexp2(Tensor other) => Ops.logaddexp2.Call(this, other);
        public Tensor nextafter(Tensor other) => Ops.nextafter.Call(this, other);
        public Tensor nextafter_(Tensor other) => Ops.nextafter_.Call(this, other);
        public Tensor heaviside(Tensor other) => Ops.heaviside.Call(this, other);
        public Tensor heaviside_(Tensor other) => Ops.heaviside_.Call(this, other);
        public Tensor gcd(Tensor other) => Ops.gcd.Call(this, other);
        public Tensor gcd_(Tensor other) => Ops.gcd_.Call(this, other);
        public Tensor lcm(Tensor other) => Ops.lcm.Call(this, other);
        public Tensor lcm_(Tensor other) => Ops.lcm_.Call(this, other);
        public Tensor arctan2(Tensor other) => Ops.arctan2.Call(this, other);
        public Tensor arctan2_(Tensor other) => Ops.arctan2_.Call(this, other);
        public Tensor copysign(Tensor other) => Ops.copysign_Tensor.Call(this, other);
        public Tensor copysign_(Tensor other) => Ops.copysign__Tensor.Call(this, other);
        public Tensor copysign(Scalar other) => Ops.copysign_Scalar.Call(this, other);
        public Tensor copysign_(Scalar other) => Ops.copysign__Scalar.Call(this, other);
        public Tensor xlogy(Tensor y) => Ops.xlogy_Tensor.Call(this, y);
        public Tensor xlogy_(Tensor y) => Ops.xlogy__Tensor.Call(this, y);
        public Tensor xlogy(Scalar y) => Ops.xlogy_Scalar_Other.Call(this, y);
        public Tensor xlogy_(Scalar y) => Ops.xlogy__Scalar_Other.Call(this, y);
        public Tensor bitwise_and(Tensor other) => Ops.bitwise_and_Tensor.Call(this, other);
        public Tensor bitwise_and_(Tensor other) => Ops.bitwise_and__Tensor.Call(this, other);
        public Tensor bitwise_and(Scalar other) => Ops.bitwise_and_Scalar.Call(this, other);
        public Tensor bitwise_and_(Scalar other) => Ops.bitwise_and__Scalar.Call(this, other);
        public Tensor bitwise_or(Tensor other) => Ops.bitwise_or_Tensor.Call(this, other);
        public Tensor bitwise_or_(Tensor other) => Ops.bitwise_or__Tensor.Call(this, other);
        public Tensor bitwise_or(Scalar other) => Ops.bitwise_or_Scalar.Call(this, other);
        public Tensor bitwise_or_(Scalar other) => Ops.bitwise_or__Scalar.Call(this, other);
        public Tensor bitwise_xor(Tensor other) => Ops.bitwise_xor_Tensor.Call(this, other);
        public Tensor bitwise_xor_(Tensor other) => Ops.bitwise_xor__Tensor.Call(this, other);
        public Tensor bitwise_xor(Scalar other) => Ops.bitwise_xor_Scalar.Call(this, other);
        public Tensor bitwise_xor_(Scalar other) => Ops.bitwise_xor__Scalar.Call(this, other);
        public Tensor bitwise_left_shift(Tensor other) => Ops.bitwise_left_shift_Tensor.Call(this, other);
        public Tensor bitwise_left_shift_(Tensor other) => Ops.bitwise_left_shift__Tensor.Call(this, other);
        public Tensor bitwise_right_shift(Tensor other) => Ops.bitwise_right_shift_Tensor.Call(this, other);
        public Tensor bitwise_right_shift_(Tensor other) => Ops.bitwise_right_shift__Tensor.Call(this, other);
        public Tensor logical_and(Tensor other) => Ops.logical_and.Call(this, other);
        public Tensor logical_and_(Tensor other) => Ops.logical_and_.Call(this, other);
        public Tensor logical_or(Tensor other) => Ops.logical_or.Call(this, other);
        public Tensor logical_or_(Tensor other) => Ops.logical_or_.Call(this, other);
        public Tensor logical_xor(Tensor other) => Ops.logical_xor.Call(this, other);
        public Tensor logical_xor_(Tensor other) => Ops.logical_xor_.Call(this, other);

        public Tensor lerp(Tensor end, Scalar weight) => Ops.lerp_Scalar.Call(this, end, weight);
        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp_Tensor.Call(this, end, weight);
        public Tensor lerp_(Tensor end, Scalar weight) => Ops.lerp__Scalar.Call(this, end, weight);
        public Tensor lerp_(Tensor end, Tensor weight) => Ops.lerp__Tensor.Call(this, end, weight);
        public Tensor ldexp(Tensor other) => Ops.ldexp_Tensor.Call(this, other);
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(this, tensor1, tensor2, value);
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.Call(this, tensor1, tensor2, value);
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(this, tensor1, tensor2, value);
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.Call(this, tensor1, tensor2, value);
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);
        public Tensor clamp(Tensor min, Tensor? max = null) => Ops.clamp_Tensor.Call(this, min, max);
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Ops.clamp_.Call(this, min, max);
        public Tensor clamp_(Tensor min, Tensor? max = null) => Ops.clamp__Tensor.Call(this, min, max);
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);
        public Tensor clamp_min(Scalar min) => Ops.clamp_min.Call(this, min);
        public Tensor clamp_max(Scalar max) => Ops.clamp_max.Call(this, max);
        public Tensor clamp_min_(Scalar min) => Ops.clamp_min_.Call(this, min);
        public Tensor clamp_max_(Scalar max) => Ops.clamp_max_.Call(this, max);
        public Tensor logit(double? eps = null) => Ops.logit.Call(this, eps);
        public Tensor logit_(double? eps = null) => Ops.logit_.Call(this, eps);
        public Tensor round(long decimals) => Ops.round_decimals.Call(this, decimals);
        public Tensor polygamma(long n) => Ops.polygamma.Call(n, this);
        public Tensor mvlgamma(long p) => Ops.mvlgamma.Call(this, p);
        public Tensor igamma(Tensor other) => Ops.igamma.Call(this, other);
        public Tensor nan_to_num(double? nan = null, double? posinf = null, double? neginf = null) => Ops.nan_to_num.Call(this, nan, posinf, neginf);
        public Tensor nan_to_num_(double? nan = null, double? posinf = null, double? neginf = null) => Ops.nan_to_num_.Call(this, nan, posinf, neginf);
        public Tensor gelu() => Ops.gelu.Call(this);
        public Tensor leaky_relu(Scalar negative_slope) => Ops.leaky_relu.Call(this, negative_slope);
        public Tensor elu(Scalar alpha) => Ops.elu.Call(this, alpha);
        public Tensor celu(Scalar alpha) => Ops.celu.Call(this, alpha);
        public Tensor softplus(double beta = 1.0, double threshold = 20.0) => Ops.softplus.Call(this, beta, threshold);
        public Tensor hardtanh(Scalar min, Scalar max) => Ops.hardtanh.Call(this, min, max);
        public Tensor prelu(Tensor target) => Ops.prelu.Call(this, target);
    }
}
