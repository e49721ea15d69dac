using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of no dimension from one number.</summary>
    public static Tensor tensor<T>(T scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        From(new ReadOnlySpan<T>(in scalar), [], dtype, device, requires_grad);

    /// <summary>One dimension from an array.</summary>
    public static Tensor tensor<T>(T[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        From<T>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    /// <summary>That shape from an array in row-major order.</summary>
    public static Tensor tensor<T>(
        T[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        From<T>(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    /// <summary>That shape from memory in row-major order.</summary>
    public static Tensor tensor<T>(
        Memory<T> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        From<T>(rawArray.Span, dimensions.ToArray(), dtype, device, requires_grad);

    /// <summary>One dimension from a list.</summary>
    public static Tensor tensor<T>(IList<T> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        tensor(rawArray, [rawArray.Count], dtype, device, requires_grad);

    /// <summary>That shape from a list in row-major order.</summary>
    public static Tensor tensor<T>(
        IList<T> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        From<T>(rawArray.ToArray(), dimensions.ToArray(), dtype, device, requires_grad);

    /// <summary>Two dimensions from a list in row-major order.</summary>
    public static Tensor tensor<T>(
        IList<T> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        tensor(rawArray, [rows, columns], dtype, device, requires_grad);

    /// <summary>Three dimensions from a list in row-major order.</summary>
    public static Tensor tensor<T>(
        IList<T> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        tensor(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad);

    /// <summary>Four dimensions from a list in row-major order.</summary>
    public static Tensor tensor<T>(
        IList<T> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
        where T : unmanaged => tensor(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    /// <summary>Two dimensions from an array of two.</summary>
    public static Tensor tensor<T>(T[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    /// <summary>Three dimensions from an array of three.</summary>
    public static Tensor tensor<T>(T[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    /// <summary>Four dimensions from an array of four.</summary>
    public static Tensor tensor<T>(T[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) where T : unmanaged =>
        FromArray<T>(rawArray, dtype, device, requires_grad);

    /// <summary>One dimension from an array.</summary>
    public static Tensor as_tensor<T>(T[] rawArray, ScalarType? dtype = null, Device? device = null) where T : unmanaged => tensor(rawArray, dtype, device);

    private static Tensor FromArray<T>(Array array, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged
    {
        var all = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
        var shape = new long[array.Rank];
        for (var d = 0; d < shape.Length; d++) shape[d] = array.GetLength(d);
        return From(all, shape, dtype, device, requires_grad);
    }

    private static unsafe Tensor From<T>(ReadOnlySpan<T> elements, long[] shape, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged
    {
        var made = empty(shape, Type<T>(), CPU);
        if (made.numel() != elements.Length)
        {
            made.Dispose();
            throw new ArgumentException($"{elements.Length} elements do not fill the shape [{string.Join(", ", shape)}].");
        }
        elements.CopyTo(new Span<T>((void*)made.Data(), elements.Length));
        var same = (dtype ?? made.dtype) == made.dtype && (device ?? CPU).type == DeviceType.CPU;
        return Tracked(same ? made : made.to(dtype ?? made.dtype, device ?? CPU, disposeAfter: true), requires_grad);
    }
}
