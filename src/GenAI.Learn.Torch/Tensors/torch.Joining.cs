using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Tensors side by side along a dimension that they have.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Ops.cat.Call(Listed(tensors), dim);
    /// <summary>Tensors side by side along a dimension that they have.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    /// <summary>Tensors side by side along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Ops.stack.Call(Listed(tensors), dim);
    /// <summary>Tensors beside each other, column by column.</summary>
    public static Tensor hstack(IList<Tensor> tensors) => Ops.hstack.Call(Listed(tensors));
    /// <summary>Tensors below each other, row by row.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => Ops.vstack.Call(Listed(tensors));
    /// <summary>Coordinate grids of one-dimensional tensors.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Ops.meshgrid.Many(Listed(tensors), indexing);
    /// <summary>Every pair (or tuple) of elements, a row each.</summary>
    public static Tensor cartesian_prod(params Tensor[] tensors) => Ops.cartesian_prod.Call(tensors);
    /// <summary>Sums of products by Einstein's notation.</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Ops.einsum.Call(equation, tensors);
    /// <summary>The p-distances between the rows of two matrices.</summary>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2.0) => Ops.cdist.Call(x1, x2, p);
    /// <summary>In another shape; -1 is worked out.</summary>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);
    /// <summary>Without its dimensions of length 1, or without that one.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);
    /// <summary>The dimensions in another order.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);
    /// <summary>The sum over those dimensions.</summary>
    public static Tensor sum(Tensor input, long[] dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);
    /// <summary>The larger of the two, element by element.</summary>
    public static Tensor max(Tensor input, Tensor other) => input.maximum(other);
    /// <summary>The smaller of the two, element by element.</summary>
    public static Tensor min(Tensor input, Tensor other) => input.minimum(other);
    /// <summary>The distinct elements.</summary>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);
    /// <summary>Where each value would go in sorted order.</summary>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false) =>
        Ops.searchsorted_Tensor.Call(sorted_sequence, values, out_int32, right);

    private static Tensor[] Listed(IEnumerable<Tensor> tensors) => tensors as Tensor[] ?? [.. tensors];

    internal static partial class Ops
    {
        internal static readonly Op cat = new("cat"), stack = new("stack"), hstack = new("hstack"), vstack = new("vstack"), meshgrid = new("meshgrid", "indexing"),
            cartesian_prod = new("cartesian_prod"), einsum = new("einsum"), cdist = new("cdist"), searchsorted_Tensor = new("searchsorted", "Tensor");
    }
}
