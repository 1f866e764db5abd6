using TheoryAtlas.Torch.Native;

namespace TorchSharp;

// Every native read is followed by a KeepAlive: without it the finalizer could release the tensor
// between the reading of its handle and the call.
public static partial class torch
{
    public unsafe partial class Tensor
    {
        public long Dimensions => ndim;

        public long ndim
        {
            get
            {
                var dim = Bridge.Checked(Bridge.ta_dim(Handle));
                GC.KeepAlive(this);
                return dim;
            }
        }

        public long NumberOfElements
        {
            get
            {
                var count = Bridge.Checked(Bridge.ta_numel(Handle));
                GC.KeepAlive(this);
                return count;
            }
        }

        public long ElementSize
        {
            get
            {
                var size = Bridge.ta_item_size(Handle);
                GC.KeepAlive(this);
                return size;
            }
        }

        public ScalarType dtype
        {
            get
            {
                var type = (ScalarType)Bridge.ta_dtype(Handle);
                GC.KeepAlive(this);
                return type;
            }
        }

        public long[] shape
        {
            get
            {
                var sizes = new long[ndim];
                fixed (long* to = sizes) Bridge.Checked(Bridge.ta_sizes(Handle, to));
                GC.KeepAlive(this);
                return sizes;
            }
        }

        public DeviceType device_type
        {
            get
            {
                var type = (DeviceType)Bridge.ta_device_type(Handle);
                GC.KeepAlive(this);
                return type;
            }
        }

        public Device device => device_type == DeviceType.CPU ? CPU : new Device(device_type);
        public int device_index => -1;
        public bool is_cuda => device_type == DeviceType.CUDA;
        public bool is_cpu => device_type == DeviceType.CPU;

        public bool is_sparse
        {
            get
            {
                var sparse = Bridge.ta_is_sparse(Handle) != 0;
                GC.KeepAlive(this);
                return sparse;
            }
        }

        public long dim() => ndim;
        public long numel() => NumberOfElements;
        public long element_size() => ElementSize;
        public long[] size() => shape;
        public long size(int dim) => shape[Wrapped(dim)];

        public long[] stride()
        {
            var strides = new long[ndim];
            fixed (long* to = strides) Bridge.Checked(Bridge.ta_strides(Handle, to));
            GC.KeepAlive(this);
            return strides;
        }

        public long stride(int dim) => stride()[Wrapped(dim)];

        public long storage_offset()
        {
            var offset = Bridge.Checked(Bridge.ta_storage_offset(Handle));
            GC.KeepAlive(this);
            return offset;
        }

        public bool is_contiguous()
        {
            var contiguous = Bridge.Checked(Bridge.ta_is_contiguous(Handle)) != 0;
            GC.KeepAlive(this);
            return contiguous;
        }

        public bool is_integral() => torch.is_integral(dtype);
        public bool is_floating_point() => torch.is_floating_point(dtype);
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>How many objects, native or managed, share the native tensor.</summary>
        internal long UseCount
        {
            get
            {
                var count = Bridge.ta_use_count(Handle);
                GC.KeepAlive(this);
                return count;
            }
        }

        private int Wrapped(int dim)
        {
            var count = (int)ndim;
            if (dim < -count || dim >= count)
                throw new IndexOutOfRangeException(
                    $"Dimension out of range (expected to be in range of [{-count}, {count - 1}], but got {dim})");
            return dim < 0 ? dim + count : dim;
        }
    }
}
