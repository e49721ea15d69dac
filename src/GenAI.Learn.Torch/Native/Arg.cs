using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>An argument of an operator, still managed: made by implicit conversion, so that a call reads like PyTorch's.</summary>
internal readonly struct Arg
{
    internal readonly object? Held;
    internal readonly long Bits;
    internal readonly Tag Tag;

    private Arg(Tag tag, long bits = 0, object? held = null)
    {
        Tag = held is null && tag >= Tag.Ints && tag != Tag.Device && tag != Tag.Default ? Tag.None : tag;
        Bits = bits;
        Held = held;
    }

    /// <summary>The schema's default value.</summary>
    internal static Arg Default => new(Tag.Default);

    public static implicit operator Arg(Tensor? value) => value is null ? default : new(Tag.Tensor, 0, value);
    public static implicit operator Arg(long value) => new(Tag.Int, value);
    public static implicit operator Arg(int value) => new(Tag.Int, value);
    public static implicit operator Arg(long? value) => value is long v ? new(Tag.Int, v) : default;
    public static implicit operator Arg(bool value) => new(Tag.Bool, value ? 1 : 0);
    public static implicit operator Arg(bool? value) => value is bool v ? v : default(Arg);
    public static implicit operator Arg(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Arg(double? value) => value is double v ? v : default(Arg);
    public static implicit operator Arg(ScalarType value) => new(Tag.Int, (long)value);
    public static implicit operator Arg(ScalarType? value) => value is ScalarType v ? v : default(Arg);
    public static implicit operator Arg(Scalar? value) => value is null ? default : new(value.Tag, value.Bits);
    public static implicit operator Arg(string? value) => new(Tag.String, 0, value);
    public static implicit operator Arg(long[]? value) => new(Tag.Ints, 0, value);
    public static implicit operator Arg(double[]? value) => new(Tag.Doubles, 0, value);
    public static implicit operator Arg(Tensor?[]? value) => new(Tag.Tensors, 0, value);
    public static implicit operator Arg(Generator? value) => new(Tag.Generator, 0, value);

    public static implicit operator Arg(Device? value) =>
        value is null ? default : new(Tag.Device, ((long)value.type << 32) | (uint)value.index);

    /// <summary>Eight-byte words of scratch space that the list or text takes in the call.</summary>
    internal int Words => Tag switch
    {
        Tag.Ints => ((long[])Held!).Length,
        Tag.Doubles => ((double[])Held!).Length,
        Tag.Tensors => ((Tensor?[])Held!).Length,
        Tag.String => ((string)Held!).Length * 3 / 8 + 1,
        _ => 0,
    };

    /// <summary>Writes the argument for C++, its list into <paramref name="scratch"/>; returns the words used.</summary>
    internal unsafe int Write(Value* to, long* scratch)
    {
        to->Tag = Tag;
        to->Length = 0;
        to->Bits = Bits;
        switch (Tag)
        {
            case Tag.Tensor: to->Bits = ((Tensor)Held!).Handle; return 0;
            case Tag.Generator: to->Bits = ((Generator)Held!).Handle; return 0;
            case Tag.Device: to->Length = (int)(Bits >> 32); to->Bits = (int)Bits; return 0;
            case <= Tag.Bool or Tag.Default: return 0;
        }
        var words = Words;
        to->Bits = (long)scratch;
        to->Length = words;
        var room = new Span<long>(scratch, words);
        if (Held is long[] ints) ints.CopyTo(room);
        else if (Held is double[] doubles) doubles.CopyTo(new Span<double>(scratch, words));
        else if (Held is Tensor?[] tensors) for (var i = 0; i < words; i++) room[i] = tensors[i]?.Handle ?? 0;
        else to->Length = System.Text.Encoding.UTF8.GetBytes((string)Held!, new Span<byte>(scratch, words * 8));
        return words;
    }
}
