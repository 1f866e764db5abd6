namespace TorchSharp;

public static partial class torch
{
    public static Device CPU { get; } = new(DeviceType.CPU);
    public static Device CUDA { get; } = new(DeviceType.CUDA);
    public static Device META { get; } = new(DeviceType.META);

    /// <summary>Parses a description such as <c>cpu</c> or <c>cuda:0</c>.</summary>
    public static Device device(string description) => new(description);

    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);
    public static Device device(int index) => new(index);

    public static bool cuda_is_available() => false;

    /// <summary>A device: its type and, where there may be several of a type, its index.</summary>
    public sealed class Device : IEquatable<Device>
    {
        public Device(DeviceType type, int index = -1)
        {
            this.type = type;
            this.index = index;
        }

        public Device(string type, int index = -1)
        {
            var parts = type.Split(':', 2);
            this.type = parts[0].ToUpperInvariant() switch
            {
                "CPU" => DeviceType.CPU,
                "CUDA" => DeviceType.CUDA,
                "MPS" => DeviceType.MPS,
                "META" => DeviceType.META,
                _ => throw new ArgumentException($"Unknown device type '{type}'; known are cpu, cuda, mps and meta.", nameof(type)),
            };
            this.index = parts.Length < 2 ? index
                : int.TryParse(parts[1], out var parsed) ? parsed
                : throw new ArgumentException($"'{parts[1]}' in '{type}' is not the index of a device.", nameof(type));
        }

        public Device(int index) : this(DeviceType.CUDA, index)
        {
        }

        public DeviceType type { get; }
        public int index { get; }

        public static implicit operator Device(string description) => new(description);

        public bool Equals(Device? other) => other is not null && type == other.type && index == other.index;
        public override bool Equals(object? obj) => Equals(obj as Device);
        public override int GetHashCode() => HashCode.Combine(type, index);
        public override string ToString() => type.ToString().ToLowerInvariant() + (index < 0 ? "" : $":{index}");
    }
}
