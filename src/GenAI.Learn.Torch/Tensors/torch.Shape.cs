namespace TorchSharp;

public static partial class torch
{
    /// <summary>Those dimensions made one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);
    /// <summary>One dimension made several.</summary>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);
    /// <summary>Without one dimension of length 1, in place.</summary>
    public static Tensor squeeze_(Tensor input, long dim) => input.squeeze_(dim);
    /// <summary>With a dimension of length 1 put in.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);
    /// <summary>With a dimension of length 1 put in, in place.</summary>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);
    /// <summary>The matrix with rows and columns exchanged.</summary>
    public static Tensor t(Tensor input) => input.t();
    /// <summary>Two dimensions exchanged.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);
    /// <summary>Copied side by side that often.</summary>
    public static Tensor tile(Tensor input, params long[] reps) => input.tile(reps);
    /// <summary>Repeated to that shape without a copy.</summary>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);
    /// <summary>One slice, its dimension gone.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);
    /// <summary>A part along one dimension.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);
    /// <summary>A view of the memory with those strides.</summary>
    public static Tensor as_strided(Tensor input, long[] size, long[] strides, long storageOffset = 0L) => input.as_strided(size, strides, storageOffset);
    /// <summary>The diagonal of a matrix, or a matrix of a diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);
    /// <summary>The diagonal of two dimensions, as the last one.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0L, long dim1 = 0L, long dim2 = 1L) => input.diagonal(offset, dim1, dim2);
    /// <summary>Matrices with the last dimension on their diagonals.</summary>
    public static Tensor diag_embed(Tensor input, long offset = 0L, long dim1 = -2L, long dim2 = -1L) => input.diag_embed(offset, dim1, dim2);
    /// <summary>The lower triangle, zeros elsewhere.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);
    /// <summary>The upper triangle, zeros elsewhere.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);
    /// <summary>Dimensions moved to other places.</summary>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);
    /// <summary>Parts of that length along one dimension.</summary>
    public static Tensor[] split(Tensor input, long size, long dim = 0) => input.split(size, dim);
    /// <summary>Parts of those lengths along one dimension.</summary>
    public static Tensor[] split(Tensor input, long[] sizes, long dim = 0) => input.split(sizes, dim);
    /// <summary>That many parts along one dimension.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0L) => input.chunk(chunks, dim);
    /// <summary>The slices along one dimension.</summary>
    public static Tensor[] unbind(Tensor input, long dimension = 0L) => input.unbind(dimension);
    /// <summary>The elements in one dimension.</summary>
    public static Tensor ravel(Tensor input) => input.ravel();
    /// <summary>A copy.</summary>
    public static Tensor clone(Tensor input) => input.clone();
    /// <summary>(N, C r r, H, W) to (N, C, H r, W r).</summary>
    public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => input.pixel_shuffle(upscale_factor);
}
