using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A plain number for an operator; every number converts to one.</summary>
public sealed class Scalar : IDisposable
{
    internal readonly Tag Tag;
    internal readonly long Bits;

    private Scalar(Tag tag, long bits, torch.ScalarType type)
    {
        Tag = tag;
        Bits = bits;
        Type = type;
    }

    /// <summary>The type of the number.</summary>
    public torch.ScalarType Type { get; }

    internal double Number => Tag == Tag.Double ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    /// <summary>A byte.</summary>
    public static implicit operator Scalar(byte value) => new(Tag.Int, value, torch.ScalarType.Byte);
    /// <summary>A signed byte.</summary>
    public static implicit operator Scalar(sbyte value) => new(Tag.Int, value, torch.ScalarType.Int8);
    /// <summary>A short integer.</summary>
    public static implicit operator Scalar(short value) => new(Tag.Int, value, torch.ScalarType.Int16);
    /// <summary>An integer.</summary>
    public static implicit operator Scalar(int value) => new(Tag.Int, value, torch.ScalarType.Int32);
    /// <summary>A long integer.</summary>
    public static implicit operator Scalar(long value) => new(Tag.Int, value, torch.ScalarType.Int64);
    /// <summary>A single-precision number.</summary>
    public static implicit operator Scalar(float value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value), torch.ScalarType.Float32);
    /// <summary>A double-precision number.</summary>
    public static implicit operator Scalar(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value), torch.ScalarType.Float64);
    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) => new(Tag.Bool, value ? 1 : 0, torch.ScalarType.Bool);

    /// <summary>Nothing to let go of; TorchSharp's scalar has one.</summary>
    public void Dispose()
    {
    }

    /// <summary>The number in the invariant culture.</summary>
    public override string ToString() => Tag == Tag.Double ? $"{Number}" : $"{Bits}";
}
