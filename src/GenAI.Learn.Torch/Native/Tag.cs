namespace TorchSharp.Native;

/// <summary>What a boxed value holds; the same numbers as Tag in shim.h.</summary>
internal enum Tag
{
    None, Tensor, Int, Double, Bool, Ints, Doubles, Bools, Tensors, String, Device, Generator, Default,
}
