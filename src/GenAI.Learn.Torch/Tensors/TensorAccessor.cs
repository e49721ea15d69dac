using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in main memory, in row-major order whatever the strides.</summary>
public sealed class TensorAccessor<T> : IEnumerable<T>, IDisposable where T : unmanaged
{
    private readonly torch.Tensor tensor;

    internal TensorAccessor(torch.Tensor tensor) => this.tensor = tensor;

    /// <summary>How many elements.</summary>
    public long Count => tensor.numel();

    /// <summary>One element; one index for each dimension, or one of the flattened tensor.</summary>
    public unsafe T this[params long[] indices]
    {
        get => *At(indices);
        set => *At(indices) = value;
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    /// <summary>Copies the elements, from the tensor's tensorIndex on, into the array from arrayIndex on.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies the elements, from the tensor's tensorIndex on, into the span from arrayIndex on.</summary>
    public unsafe void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        using var row = tensor.is_contiguous() ? tensor.alias() : tensor.contiguous();
        var count = (int)Math.Min(Count - tensorIndex, array.Length - arrayIndex);
        new ReadOnlySpan<T>((T*)row.Data() + tensorIndex, count).CopyTo(array[arrayIndex..]);
    }

    /// <summary>Copies the array, from arrayIndex on, over the elements from tensorIndex on.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Copies the span, from arrayIndex on, over the elements from tensorIndex on.</summary>
    public unsafe void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = (int)Math.Min(Count - tensorIndex, array.Length - arrayIndex);
        var from = array.Slice(arrayIndex, count);
        if (tensor.is_contiguous()) from.CopyTo(new Span<T>((T*)tensor.Data() + tensorIndex, count));
        else for (var i = 0; i < count; i++) *Flat(tensorIndex + i) = from[i];
        GC.KeepAlive(tensor);
    }

    /// <summary>Each element in turn.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to let go of: the tensor stays.</summary>
    public void Dispose()
    {
    }

    private unsafe T* At(long[] indices)
    {
        if (indices.Length == 1 && tensor.Dimensions != 1) return Flat(indices[0]);
        var (shape, stride) = (tensor.shape, tensor.stride());
        if (indices.Length != shape.Length) throw new ArgumentException($"{indices.Length} indices were given for {shape.Length} dimensions.");
        var offset = 0L;
        for (var d = 0; d < shape.Length; d++)
        {
            var i = indices[d];
            if (i < 0 || i >= shape[d]) throw new ArgumentOutOfRangeException(nameof(indices), $"Index {i} of dimension {d} is not in 0..{shape[d] - 1}.");
            offset += i * stride[d];
        }
        return (T*)tensor.Data() + offset;
    }

    private unsafe T* Flat(long at)
    {
        if (at < 0 || at >= Count) throw new ArgumentOutOfRangeException(nameof(at), $"Index {at} is not in 0..{Count - 1}.");
        var (shape, stride) = (tensor.shape, tensor.stride());
        var offset = 0L;
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            offset += at % shape[d] * stride[d];
            at /= shape[d];
        }
        return (T*)tensor.Data() + offset;
    }
}
