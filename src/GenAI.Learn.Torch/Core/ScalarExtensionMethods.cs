namespace TorchSharp;

/// <summary>Numbers to scalars and back, by TorchSharp's names.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this int value) => value;
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this long value) => value;
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this float value) => value;
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this double value) => value;
    /// <summary>The truth value as a scalar.</summary>
    public static Scalar ToScalar(this bool value) => value;
    /// <summary>In single precision.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Number;
    /// <summary>In double precision.</summary>
    public static double ToDouble(this Scalar value) => value.Number;
    /// <summary>As an integer.</summary>
    public static int ToInt32(this Scalar value) => (int)value.Number;
    /// <summary>As a long integer.</summary>
    public static long ToInt64(this Scalar value) => value.Tag == Native.Tag.Double ? (long)value.Number : value.Bits;
    /// <summary>Whether it is not zero.</summary>
    public static bool ToBoolean(this Scalar value) => value.Number != 0;
}
