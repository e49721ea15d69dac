#pragma warning disable CS1591, CA1822, CA1063, CA1816, CA2211, CA1721
namespace TorchSharp;
public static class torch
{
    public class Generator : IDisposable
    {
        private byte[] _state;
        public Generator(ulong seed = 0, Device? device = null) => _state = BitConverter.GetBytes(seed);
        public Tensor get_state() => new((byte[])_state.Clone());
        public void set_state(Tensor value) => _state = value.bytes.ToArray();
        public void Dispose() { }
    }
    public sealed class Device { }
    public sealed class Tensor(byte[] data) : IDisposable
    {
        public Span<byte> bytes => data;
        public void Dispose() { }
    }
    public sealed class DisposeScope : IDisposable { public void Dispose() { } }
    public static Device CPU = new();
    public static Device CUDA = new();
    public static Tensor tensor(byte[] rawArray) => new(rawArray);
    public static DisposeScope NewDisposeScope() => new();
    public static void set_num_threads(int num) { }
    public static class cuda { public static bool is_available() => false; }
}
