using TheoryAtlas.Torch.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch. The object holds one reference to the native tensor and gives it back when it
    /// is disposed, when the scope that holds it ends, or when it is finalized.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private readonly long _bytes;
        private nint _handle;

        /// <summary>Takes over one reference to a native tensor.</summary>
        /// <param name="handle">The native tensor; never zero.</param>
        /// <param name="bytes">The size of its storage if it alone owns it, else 0.</param>
        internal Tensor(nint handle, long bytes = 0)
        {
            _handle = handle;
            _bytes = bytes;
            LiveMemory.Add(bytes);
            OwningDisposeScope = DisposeScopeManager.Register(this);
        }

        ~Tensor() => Release();

        /// <summary>Number of tensor objects that hold a native tensor now.</summary>
        public static long TotalCount => LiveMemory.Tensors;

        /// <summary>The largest <see cref="TotalCount"/> so far.</summary>
        public static long PeakCount => LiveMemory.PeakTensors;

        /// <summary>A name for the reader of logs.</summary>
        public string? name { get; set; }

        /// <summary>True once the tensor has been disposed.</summary>
        public bool IsInvalid => _handle == 0;

        /// <summary>The native tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor has been disposed.</exception>
        public IntPtr Handle => _handle != 0 ? _handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

        internal DisposeScope? OwningDisposeScope { get; set; }

        public void Dispose()
        {
            OwningDisposeScope?.MarkAsDisposed(this);
            Release();
            GC.SuppressFinalize(this);
        }

        /// <summary>Moves the tensor to the scope around the one that holds it.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Moves the tensor to a given scope.</summary>
        public Tensor MoveToOtherDisposeScope(DisposeScope? scope)
        {
            if (OwningDisposeScope is { } owner) owner.MoveToOther(scope, this);
            else scope?.Attach(this);
            return this;
        }

        /// <summary>Takes the tensor out of every scope.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        /// <summary>A second object over the same native tensor, to be disposed on its own.</summary>
        public Tensor alias() => new(Bridge.Checked(Bridge.ta_alias(Handle)));

        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>True if all elements are equal and the shapes are the same.</summary>
        public bool Equals(Tensor other) => equal(other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        /// <summary>Wraps a tensor that an operator returned.</summary>
        internal static Tensor Owning(in Value value) => value.Tag == Tag.Tensor && value.Pointer != 0
            ? new Tensor(value.Pointer, value.Bytes)
            : throw new InvalidOperationException("libtorch returned no tensor where one was expected.");

        /// <summary>Wraps a tensor that an operator may leave undefined.</summary>
        internal static Tensor? OwningOrNull(in Value value) =>
            value.Tag == Tag.Tensor && value.Pointer != 0 ? new Tensor(value.Pointer, value.Bytes) : null;

        /// <summary>Hands the native tensor to a new owner and leaves this object as if it were disposed.</summary>
        internal nint MoveHandle()
        {
            OwningDisposeScope?.MarkAsDisposed(this);
            var handle = Handle;
            _handle = 0;
            LiveMemory.Remove(_bytes);
            GC.SuppressFinalize(this);
            return handle;
        }

        private void Release()
        {
            var handle = Interlocked.Exchange(ref _handle, 0);
            if (handle == 0) return;
            Bridge.ta_release(handle);
            LiveMemory.Remove(_bytes);
        }
    }
}
