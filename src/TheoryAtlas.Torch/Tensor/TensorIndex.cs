namespace TorchSharp;

public static partial class torch
{
    /// <summary>One entry of an indexing expression: a number, a slice, a tensor, a truth value, <c>...</c> or a new axis.</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind
        {
            Single,
            Slice,
            Ellipsis,
            None,
            Null,
            Bool,
            Tensor,
        }

        private TensorIndex(Kind kind, long? start = null, long? stop = null, long? step = null, Tensor? tensor = null)
        {
            this.kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Indices = tensor;
        }

        /// <summary>All the dimensions that no other entry speaks of.</summary>
        public static TensorIndex Ellipsis => new(Kind.Ellipsis);

        /// <summary>A new dimension of size one.</summary>
        public static TensorIndex None => new(Kind.None);

        /// <summary>As upstream: an index that is no tensor, which takes the whole dimension.</summary>
        public static TensorIndex Null => new(Kind.Null);

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon => Slice();

        internal Kind kind { get; }
        internal long? Start { get; }
        internal long? Stop { get; }
        internal long? Step { get; }
        internal Tensor? Indices { get; }

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        public static TensorIndex Slice(Range range) =>
            Slice(Position(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : Position(range.End));

        public static TensorIndex Bool(bool value) => new(Kind.Bool, value ? 1 : 0);
        public static TensorIndex Single(long? index) => index is null ? Null : new(Kind.Single, index);
        public static TensorIndex Tensor(Tensor tensor) => new(Kind.Tensor, tensor: tensor);

        public static implicit operator TensorIndex(long value) => Single(value);
        public static implicit operator TensorIndex(Range range) => Slice(range);
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);
        public static implicit operator TensorIndex(Tensor tensor) => Tensor(tensor);

        private static long Position(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
