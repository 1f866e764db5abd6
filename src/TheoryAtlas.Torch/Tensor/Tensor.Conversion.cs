using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Converted(Ops.to_dtype.Call(this, type, non_blocking, copy), disposeAfter);

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Converted(Ops.to_device.Call(this, device, type, non_blocking, copy), disposeAfter);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(dtype, device, copy, disposeAfter, non_blocking);

        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        public Tensor to(string device) => to(new Device(device));
        public Tensor to(Tensor other) => to(other.dtype, other.device);
        public Tensor type(ScalarType dtype) => to_type(dtype);
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        public Tensor @byte() => to_type(ScalarType.Byte);
        public Tensor @sbyte() => to_type(ScalarType.Int8);
        public Tensor @short() => to_type(ScalarType.Int16);
        public Tensor @int() => to_type(ScalarType.Int32);
        public Tensor @long() => to_type(ScalarType.Int64);
        public Tensor half() => to_type(ScalarType.Float16);
        public Tensor @float() => to_type(ScalarType.Float32);
        public Tensor @double() => to_type(ScalarType.Float64);
        public Tensor @bool() => to_type(ScalarType.Bool);
        public Tensor cpu(bool disposeAfter = false) => to(CPU, disposeAfter: disposeAfter);

        public Tensor clone() => Ops.clone.Call(this);
        public Tensor contiguous() => Ops.contiguous.Call(this);
        public Tensor detach() => Ops.detach.Call(this);
        public Tensor detach_() => Ops.detach_.Call(this);

        public Tensor real => Ops.real.Call(this);
        public Tensor imag => Ops.imag.Call(this);
        public Tensor conj() => Ops.conj.Call(this);
        public Tensor resolve_conj() => Ops.resolve_conj.Call(this);
        public Tensor view_as_real() => Ops.view_as_real.Call(this);
        public Tensor view_as_complex() => Ops.view_as_complex.Call(this);

        public Tensor copy_(Tensor source, bool non_blocking = false) => Ops.copy_.Call(this, source, non_blocking);
        public Tensor fill_(Scalar value) => Ops.fill__Scalar.Call(this, value);
        public Tensor fill_(Tensor value) => Ops.fill__Tensor.Call(this, value);
        public Tensor zero_() => Ops.zero_.Call(this);
        public Tensor set_(Tensor source) => Ops.set__source_Tensor.Call(this, source);

        private Tensor Converted(Tensor result, bool disposeAfter)
        {
            if (disposeAfter) Dispose();
            return result;
        }
    }

    public static Tensor clone(Tensor input) => input.clone();
    public static Tensor real(Tensor input) => input.real;
    public static Tensor imag(Tensor input) => input.imag;
    public static Tensor conj(Tensor input) => input.conj();
    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();
    public static Tensor view_as_real(Tensor input) => input.view_as_real();
    public static Tensor view_as_complex(Tensor input) => input.view_as_complex();
    public static long numel(Tensor input) => input.numel();

    /// <summary>The element type that an operation on two types gives.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) =>
        (ScalarType)Ops.promote_types.CallInt(type1, type2);

    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Ops.result_type_Tensor.CallInt(tensor1, tensor2);
    public static bool can_cast(ScalarType type1, ScalarType type2) => Ops.can_cast.CallBool(type1, type2);
}
