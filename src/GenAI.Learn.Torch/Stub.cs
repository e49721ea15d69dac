#pragma warning disable CS1591, CA1822, CA1063, CA1816
namespace TorchSharp;
public static class torch
{
    public sealed class Generator : IDisposable { public void Dispose() { } }
    public sealed class Device { }
    public sealed class Tensor : IDisposable { public void Dispose() { } }
}
