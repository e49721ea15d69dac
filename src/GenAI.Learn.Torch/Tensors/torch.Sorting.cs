namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sorted along one dimension, and where each came from.</summary>
    public static (Tensor Values, Tensor Indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) => input.sort(dim, descending, stable);
    /// <summary>The indices that sort along one dimension.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);
    /// <summary>The k largest (or smallest) along one dimension, and where they are.</summary>
    public static (Tensor values, Tensor indexes) topk(Tensor input, int k, int dim = -1, bool largest = true, bool sorted = true) => input.topk(k, dim, largest, sorted);
    /// <summary>The k-th smallest along one dimension.</summary>
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long dim, bool keepdim = false) => input.kthvalue(k, dim, keepdim);
    /// <summary>Reversed along those dimensions.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);
    /// <summary>Columns reversed.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();
    /// <summary>Rows reversed.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();
    /// <summary>Shifted around along one dimension.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);
    /// <summary>The elements at those indices along one dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    /// <summary>A copy with src written at those indices.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);
    /// <summary>Writes src at those indices.</summary>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_(dim, index, src);
    /// <summary>A copy with one number written at those indices.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Scalar value) => input.scatter(dim, index, value);
    /// <summary>Writes one number at those indices.</summary>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Scalar value) => input.scatter_(dim, index, value);
    /// <summary>A copy with src added at those indices.</summary>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);
    /// <summary>Adds src at those indices.</summary>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add_(dim, index, src);
    /// <summary>Whole slices at those indices along one dimension.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);
    /// <summary>A copy with slices added at those indices.</summary>
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add(dim, index, source, alpha);
    /// <summary>Adds slices at those indices.</summary>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add_(dim, index, source, alpha);
    /// <summary>A copy with slices replaced at those indices.</summary>
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy(dim, index, source);
    /// <summary>Replaces slices at those indices.</summary>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy_(dim, index, source);
    /// <summary>A copy with slices set to one number.</summary>
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill(dim, index, value);
    /// <summary>Sets slices to one number.</summary>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill_(dim, index, value);
    /// <summary>The elements at those indices of the flattened tensor.</summary>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);
    /// <summary>The elements at those indices along one dimension, broadcast.</summary>
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim) => input.take_along_dim(indices, dim);
    /// <summary>The indices of elements that are not zero, one row each.</summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();
    /// <summary>The indices of elements that are not zero, one row each.</summary>
    public static Tensor argwhere(Tensor input) => input.argwhere();
    /// <summary>Each element repeated that often.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);
    /// <summary>Each element repeated as often as its count says.</summary>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);
}
