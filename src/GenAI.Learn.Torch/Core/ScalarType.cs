namespace TorchSharp;

public static partial class torch
{
    /// <summary>The type of a tensor's elements; the numbers are libtorch's.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8 bits without sign.</summary>
        Byte = 0,
        /// <summary>8 bits with sign.</summary>
        Int8 = 1,
        /// <summary>16 bits with sign.</summary>
        Int16 = 2,
        /// <summary>32 bits with sign.</summary>
        Int32 = 3,
        /// <summary>64 bits with sign.</summary>
        Int64 = 4,
        /// <summary>Half precision.</summary>
        Float16 = 5,
        /// <summary>Single precision, the default.</summary>
        Float32 = 6,
        /// <summary>Double precision.</summary>
        Float64 = 7,
        /// <summary>A pair of single-precision numbers.</summary>
        ComplexFloat32 = 9,
        /// <summary>A pair of double-precision numbers.</summary>
        ComplexFloat64 = 10,
        /// <summary>True or false.</summary>
        Bool = 11,
        /// <summary>16 bits with the exponent of single precision.</summary>
        BFloat16 = 15,
    }

    /// <summary>8-bit unsigned integers.</summary>
    public static readonly ScalarType uint8 = ScalarType.Byte;
    /// <summary>8-bit integers.</summary>
    public static readonly ScalarType int8 = ScalarType.Int8;
    /// <summary>16-bit integers.</summary>
    public static readonly ScalarType int16 = ScalarType.Int16;
    /// <summary>32-bit integers.</summary>
    public static readonly ScalarType int32 = ScalarType.Int32;
    /// <summary>64-bit integers.</summary>
    public static readonly ScalarType int64 = ScalarType.Int64;
    /// <summary>Half precision.</summary>
    public static readonly ScalarType float16 = ScalarType.Float16;
    /// <summary>Single precision.</summary>
    public static readonly ScalarType float32 = ScalarType.Float32;
    /// <summary>Double precision.</summary>
    public static readonly ScalarType float64 = ScalarType.Float64;
    /// <summary>Brain floating point.</summary>
    public static readonly ScalarType bfloat16 = ScalarType.BFloat16;
    /// <summary>Truth values.</summary>
    public static readonly ScalarType @bool = ScalarType.Bool;
    /// <summary>Single-precision complex numbers.</summary>
    public static readonly ScalarType complex64 = ScalarType.ComplexFloat32;
    /// <summary>Double-precision complex numbers.</summary>
    public static readonly ScalarType complex128 = ScalarType.ComplexFloat64;

    private static ScalarType defaultType = ScalarType.Float32;

    /// <summary>The element type of new floating-point tensors.</summary>
    public static ScalarType get_default_dtype() => defaultType;

    /// <summary>Sets the element type of new floating-point tensors, for the whole process.</summary>
    public static void set_default_dtype(ScalarType dtype) => defaultType = dtype;

    /// <summary>Whether the type holds real floating-point numbers.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>Whether the type holds integers.</summary>
    public static bool is_integral(ScalarType type) => type is >= ScalarType.Byte and <= ScalarType.Int64 or ScalarType.Bool;

    /// <summary>Whether the type holds complex numbers.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;
}
