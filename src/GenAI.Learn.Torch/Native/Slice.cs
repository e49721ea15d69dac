using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Where a parameter and its gradient lie in memory; the same layout as Slice in tensor.cpp.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Slice
{
    internal float* Data;
    internal float* Grad;
    internal long Count;
    internal long IsFusable;

    internal readonly bool HasGrad => Grad != null;
    internal readonly bool Fusable => IsFusable != 0;
}
