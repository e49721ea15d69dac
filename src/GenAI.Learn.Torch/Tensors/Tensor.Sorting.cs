using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sorted along one dimension, and where each came from.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Ops.sort_stable.Two(this, stable, dim, descending);
        /// <summary>The indices that sort along one dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Ops.argsort.Call(this, dim, descending);
        /// <summary>The k largest (or smallest) along one dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Ops.topk.Two(this, (long)k, (long)dim, largest, sorted);
        /// <summary>The k-th smallest along one dimension.</summary>
        public (Tensor values, Tensor indices) kthvalue(long k, long dim, bool keepdim = false) => Ops.kthvalue.Two(this, k, dim, keepdim);
        /// <summary>Reversed along those dimensions.</summary>
        public Tensor flip(params long[] dims) => Ops.flip.Call(this, dims);
        /// <summary>Columns reversed.</summary>
        public Tensor fliplr() => Ops.fliplr.Call(this);
        /// <summary>Rows reversed.</summary>
        public Tensor flipud() => Ops.flipud.Call(this);
        /// <summary>Shifted around along one dimension.</summary>
        public Tensor roll(long shifts, long? dims = null) => Ops.roll.Call(this, shifts, dims is long d ? [d] : Array.Empty<long>());
        /// <summary>The elements at those indices along one dimension.</summary>
        public Tensor gather(long dim, Tensor index) => Ops.gather.Call(this, dim, index);
        /// <summary>A copy with src written at those indices.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Ops.scatter_src.Call(this, dim, index, src);
        /// <summary>Writes src at those indices.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Ops.scatter__src.InPlace(this, dim, index, src);
        /// <summary>A copy with one number written at those indices.</summary>
        public Tensor scatter(long dim, Tensor index, Scalar value) => Ops.scatter_value.Call(this, dim, index, value);
        /// <summary>Writes one number at those indices.</summary>
        public Tensor scatter_(long dim, Tensor index, Scalar value) => Ops.scatter__value.InPlace(this, dim, index, value);
        /// <summary>A copy with src added at those indices.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Ops.scatter_add.Call(this, dim, index, src);
        /// <summary>Adds src at those indices.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Ops.scatter_add_.InPlace(this, dim, index, src);
        /// <summary>Whole slices at those indices along one dimension.</summary>
        public Tensor index_select(long dim, Tensor index) => Ops.index_select.Call(this, dim, index);
        /// <summary>A copy with slices added at those indices.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Ops.index_add.Call(this, dim, index, source, alpha);
        /// <summary>Adds slices at those indices.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Ops.index_add_.InPlace(this, dim, index, source, alpha);
        /// <summary>A copy with slices replaced at those indices.</summary>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Ops.index_copy.Call(this, dim, index, source);
        /// <summary>Replaces slices at those indices.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Ops.index_copy_.InPlace(this, dim, index, source);
        /// <summary>A copy with slices set to one number.</summary>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Ops.index_fill_int_Scalar.Call(this, dim, index, value);
        /// <summary>Sets slices to one number.</summary>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Ops.index_fill__int_Scalar.InPlace(this, dim, index, value);
        /// <summary>The elements at those indices of the flattened tensor.</summary>
        public Tensor take(Tensor index) => Ops.take.Call(this, index);
        /// <summary>The elements at those indices along one dimension, broadcast.</summary>
        public Tensor take_along_dim(Tensor indices, long dim) => Ops.take_along_dim.Call(this, indices, dim);
        /// <summary>The indices of elements that are not zero, one row each.</summary>
        public Tensor nonzero() => Ops.nonzero.Call(this);
        /// <summary>The indices of elements that are not zero, one row each.</summary>
        public Tensor argwhere() => Ops.argwhere.Call(this);
        /// <summary>Each element repeated that often.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Ops.repeat_interleave_self_int.Call(this, repeats, dim, output_size);
        /// <summary>Each element repeated as often as its count says.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => Ops.repeat_interleave_self_Tensor.Call(this, repeats, dim, output_size);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            sort_stable = new("sort", "stable"), argsort = new("argsort"), topk = new("topk"), kthvalue = new("kthvalue"),
            flip = new("flip"), fliplr = new("fliplr"), flipud = new("flipud"), roll = new("roll"), gather = new("gather"),
            scatter_src = new("scatter", "src"), scatter__src = new("scatter_", "src"), scatter_value = new("scatter", "value"),
            scatter__value = new("scatter_", "value"), scatter_add = new("scatter_add"), scatter_add_ = new("scatter_add_"),
            index_select = new("index_select"), index_add = new("index_add"), index_add_ = new("index_add_"),
            index_copy = new("index_copy"), index_copy_ = new("index_copy_"), index_fill_int_Scalar = new("index_fill", "int_Scalar"),
            index_fill__int_Scalar = new("index_fill_", "int_Scalar"), take = new("take"), take_along_dim = new("take_along_dim"),
            nonzero = new("nonzero"), argwhere = new("argwhere"), repeat_interleave_self_int = new("repeat_interleave", "self_int"),
            repeat_interleave_self_Tensor = new("repeat_interleave", "self_Tensor");
    }
}
