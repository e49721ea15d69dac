using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>One boxed value as it crosses to C++; the same 16 bytes as Value in shim.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Value
{
    internal Tag Tag;
    internal int Length;
    internal long Bits;

    internal readonly double Double => BitConverter.Int64BitsToDouble(Bits);
}
