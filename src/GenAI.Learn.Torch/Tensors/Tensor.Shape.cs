using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same elements in another shape; -1 is worked out.</summary>
        public Tensor reshape(params long[] shape) => Ops.reshape.Call(this, shape);
        /// <summary>The same memory in another shape; -1 is worked out.</summary>
        public Tensor view(params long[] shape) => Ops.view.Call(this, shape);
        /// <summary>The same memory in the other's shape.</summary>
        public Tensor view_as(Tensor other) => Ops.view_as.Call(this, other);
        /// <summary>Those dimensions made one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Ops.flatten_using_ints.Call(this, start_dim, end_dim);
        /// <summary>One dimension made several.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Ops.unflatten_int.Call(this, dim, sizes);
        /// <summary>Without one dimension of length 1, in place.</summary>
        public Tensor squeeze_(long dim) => Ops.squeeze__dim.InPlace(this, dim);
        /// <summary>With a dimension of length 1 put in.</summary>
        public Tensor unsqueeze(long dim) => Ops.unsqueeze.Call(this, dim);
        /// <summary>With a dimension of length 1 put in, in place.</summary>
        public Tensor unsqueeze_(long dim) => Ops.unsqueeze_.InPlace(this, dim);
        /// <summary>The matrix with rows and columns exchanged.</summary>
        public Tensor t() => Ops.t.Call(this);
        /// <summary>Two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Ops.transpose_int.Call(this, dim0, dim1);
        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(params long[] permutation) => Ops.permute.Call(this, permutation);
        /// <summary>Repeated to the other's shape without a copy.</summary>
        public Tensor expand_as(Tensor other) => Ops.expand_as.Call(this, other);
        /// <summary>Repeated along dimensions of length 1 without a copy.</summary>
        public Tensor expand(params long[] sizes) => Ops.expand.Call(this, sizes);
        /// <summary>Copied side by side that often.</summary>
        public Tensor repeat(params long[] sizes) => Ops.repeat.Call(this, sizes);
        /// <summary>Copied side by side that often.</summary>
        public Tensor tile(params long[] reps) => Ops.tile.Call(this, reps);
        /// <summary>Repeated to that shape without a copy.</summary>
        public Tensor broadcast_to(params long[] shape) => Ops.broadcast_to.Call(this, shape);
        /// <summary>One slice, its dimension gone.</summary>
        public Tensor select(long dim, long index) => Ops.select_int.Call(this, dim, index);
        /// <summary>A part along one dimension.</summary>
        public Tensor narrow(long dim, long start, long length) => Ops.narrow.Call(this, dim, start, length);
        /// <summary>Sliding windows along one dimension, as a new last one.</summary>
        public Tensor unfold(long dimension, long size, long step) => Ops.unfold.Call(this, dimension, size, step);
        /// <summary>A view of the memory with those strides.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0L) => Ops.as_strided.Call(this, size, strides, storageOffset);
        /// <summary>The diagonal of a matrix, or a matrix of a diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Ops.diag.Call(this, diagonal);
        /// <summary>The diagonal of two dimensions, as the last one.</summary>
        public Tensor diagonal(long offset = 0L, long dim1 = 0L, long dim2 = 1L) => Ops.diagonal.Call(this, offset, dim1, dim2);
        /// <summary>Matrices with the last dimension on their diagonals.</summary>
        public Tensor diag_embed(long offset = 0L, long dim1 = -2L, long dim2 = -1L) => Ops.diag_embed.Call(this, offset, dim1, dim2);
        /// <summary>The lower triangle, zeros elsewhere.</summary>
        public Tensor tril(long diagonal = 0) => Ops.tril.Call(this, diagonal);
        /// <summary>The upper triangle, zeros elsewhere.</summary>
        public Tensor triu(long diagonal = 0) => Ops.triu.Call(this, diagonal);
        /// <summary>Dimensions moved to other places.</summary>
        public Tensor movedim(long[] source, long[] destination) => Ops.movedim_intlist.Call(this, source, destination);
        /// <summary>Parts of that length along one dimension.</summary>
        public Tensor[] split(long size, long dim = 0) => Ops.split_Tensor.Many(this, size, dim);
        /// <summary>Parts of those lengths along one dimension.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Ops.split_with_sizes.Many(this, sizes, dim);
        /// <summary>That many parts along one dimension.</summary>
        public Tensor[] chunk(long chunks, long dim = 0L) => Ops.chunk.Many(this, chunks, dim);
        /// <summary>The slices along one dimension.</summary>
        public Tensor[] unbind(long dimension = 0L) => Ops.unbind_int.Many(this, dimension);
        /// <summary>The elements in one dimension.</summary>
        public Tensor ravel() => Ops.ravel.Call(this);
        /// <summary>The same, in row-major order without gaps.</summary>
        public Tensor contiguous() => Ops.contiguous.Call(this);
        /// <summary>A copy.</summary>
        public Tensor clone() => Ops.clone.Call(this);
        /// <summary>(N, C r r, H, W) to (N, C, H r, W r).</summary>
        public Tensor pixel_shuffle(long upscale_factor) => Ops.pixel_shuffle.Call(this, upscale_factor);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            reshape = new("reshape"), view = new("view"), view_as = new("view_as"), flatten_using_ints = new("flatten", "using_ints"),
            unflatten_int = new("unflatten", "int"), squeeze__dim = new("squeeze_", "dim"), unsqueeze = new("unsqueeze"),
            unsqueeze_ = new("unsqueeze_"), t = new("t"), transpose_int = new("transpose", "int"), permute = new("permute"),
            expand_as = new("expand_as"), expand = new("expand"), repeat = new("repeat"), tile = new("tile"),
            broadcast_to = new("broadcast_to"), select_int = new("select", "int"), narrow = new("narrow"), unfold = new("unfold"),
            as_strided = new("as_strided"), diag = new("diag"), diagonal = new("diagonal"), diag_embed = new("diag_embed"),
            tril = new("tril"), triu = new("triu"), movedim_intlist = new("movedim", "intlist"), split_Tensor = new("split", "Tensor"),
            split_with_sizes = new("split_with_sizes"), chunk = new("chunk"), unbind_int = new("unbind", "int"), ravel = new("ravel"),
            contiguous = new("contiguous"), clone = new("clone"), pixel_shuffle = new("pixel_shuffle");
    }
}
