namespace TorchSharp;

public static partial class torch
{
    /// <summary>The shape of a tensor. It enumerates, but is no IEnumerable: <c>zeros([2, 3])</c> must mean a span.</summary>
    public readonly struct Size(long[] shape) : IEquatable<Size>
    {
        private readonly long[]? _shape = shape;

        public long[] Shape => _shape ?? [];
        public int Length => Shape.Length;
        public bool IsEmpty => Shape.Length == 0;
        public bool IsScalar => Shape.Length == 0;
        public long this[int idx] => Shape[idx];

        public static implicit operator Size(long[] size) => new(size);
        public static implicit operator Size(long size) => new([size]);
        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);
        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);
        public static implicit operator long[](Size size) => size.Shape;

        public static bool operator ==(Size left, Size right) => left.Equals(right);
        public static bool operator !=(Size left, Size right) => !left.Equals(right);

        /// <summary>The number of elements of a tensor of this shape.</summary>
        public long numel() => Shape.Aggregate(1L, (product, size) => product * size);

        public bool Equals(Size other) => Shape.SequenceEqual(other.Shape);
        public override bool Equals(object? obj) => obj is Size other && Equals(other);

        public override int GetHashCode() => Shape.Aggregate(17, HashCode.Combine);

        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();
        public override string ToString() => $"[{string.Join(", ", Shape)}]";
    }
}
