namespace TorchSharp;

/// <summary>The kind of a device; the numbers are libtorch's.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,
    /// <summary>An NVIDIA GPU.</summary>
    CUDA = 1,
}

public static partial class torch
{
    /// <summary>Where a tensor lies.</summary>
    public class Device
    {
        /// <summary>From text as "cpu", "cuda" or "cuda:1".</summary>
        public Device(string description)
        {
            var parts = description.Split(':');
            type = parts[0] switch
            {
                "cpu" => DeviceType.CPU,
                "cuda" => DeviceType.CUDA,
                _ => throw new ArgumentException($"'{description}' is not a device: cpu, cuda or cuda:N is."),
            };
            index = parts.Length > 1 ? int.Parse(parts[1]) : -1;
        }

        /// <summary>From a kind as text and an index.</summary>
        public Device(string deviceType, int index = -1) : this(index < 0 ? deviceType : $"{deviceType}:{index}")
        {
        }

        /// <summary>From a kind and an index, -1 for the current one.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>The GPU of that index.</summary>
        public Device(int index) : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind.</summary>
        public DeviceType type { get; }
        /// <summary>Which of the kind, -1 for the current one.</summary>
        public int index { get; }

        /// <summary>"cpu", "cuda" or "cuda:1".</summary>
        public override string ToString() => type == DeviceType.CPU ? "cpu" : index < 0 ? "cuda" : $"cuda:{index}";

        /// <summary>From text as "cuda:0".</summary>
        public static implicit operator Device(string description) => new(description);
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);
    /// <summary>The current GPU.</summary>
    public static readonly Device CUDA = new(DeviceType.CUDA);

    /// <summary>From text as "cpu" or "cuda:0".</summary>
    public static Device device(string description) => new(description);
    /// <summary>From a kind as text and an index.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);
    /// <summary>From a kind and an index.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);
    /// <summary>The GPU of that index.</summary>
    public static Device device(int index) => new(DeviceType.CUDA, index);
}
