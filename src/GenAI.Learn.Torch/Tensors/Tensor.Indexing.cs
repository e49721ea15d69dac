using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>One slice of the first dimension.</summary>
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => Assign(select(0, i1), value);
        }

        /// <summary>One element (or slice) by numbers.</summary>
        public Tensor this[params long[] indices]
        {
            get => index(Array.ConvertAll(indices, i => (TensorIndex)i));
            set => index_put_(value, Array.ConvertAll(indices, i => (TensorIndex)i));
        }

        /// <summary>A part by numbers, slices and tensors.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The elements at indices that tensors hold, one for each leading dimension.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>A part by numbers, slices and tensors.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var (basic, tensors) = View(indices);
            return tensors is null ? basic : Ops.index_Tensor.Call(basic, tensors);
        }

        /// <summary>The elements at indices that tensors hold, one for each leading dimension.</summary>
        public Tensor index(params Tensor[] indices) => Ops.index_Tensor.Call(this, indices);

        /// <summary>Writes the value to a part.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            var (basic, tensors) = View(indices);
            if (tensors is null) Assign(basic, value);
            else Ops.index_put_.InPlace(basic, tensors, value, false);
            return this;
        }

        /// <summary>Writes the value to the elements at indices that tensors hold.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => Ops.index_put_.InPlace(this, indices, value, false);

        /// <summary>Writes (or adds) the value to the elements at indices that tensors hold.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate) => Ops.index_put_.InPlace(this, indices, value, accumulate);

        /// <summary>A slice along one dimension.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Ops.slice_Tensor.Call(this, dim, start, finish, step);

        private static void Assign(Tensor part, Tensor value) => part.copy_(value);

        // Numbers, slices and new dimensions make a view; what is left are tensors, one place a dimension of that view.
        private (Tensor basic, Tensor?[]? tensors) View(TensorIndex[] indices)
        {
            var view = this;
            var tensors = new List<Tensor?>();
            var dim = 0;
            for (var i = 0; i < indices.Length; i++)
            {
                var at = indices[i];
                switch (at.kind)
                {
                    case TensorIndex.Kind.Single: view = view.select(dim, at.start); continue;
                    case TensorIndex.Kind.None: view = view.unsqueeze(dim); break;
                    case TensorIndex.Kind.Ellipsis: dim = (int)view.Dimensions - Consumed(indices.AsSpan(i + 1)); continue;
                    case TensorIndex.Kind.Slice: view = Sliced(view, dim, at); break;
                    case TensorIndex.Kind.Tensor:
                        while (tensors.Count < dim) tensors.Add(null);
                        tensors.Add(at.tensor);
                        dim += at.tensor!.dtype is ScalarType.Bool or ScalarType.Byte ? (int)at.tensor.Dimensions - 1 : 0;
                        break;
                }
                dim++;
            }
            return (ReferenceEquals(view, this) && tensors.Count == 0 ? alias() : view, tensors.Count == 0 ? null : [.. tensors]);
        }

        private static Tensor Sliced(Tensor view, int dim, TensorIndex at) =>
            at is { start: 0, stop: null, step: 1 } ? view : Ops.slice_Tensor.Call(view, dim, at.start, at.stop ?? long.MaxValue, at.step);

        private static int Consumed(ReadOnlySpan<TensorIndex> rest)
        {
            var count = 0;
            foreach (var at in rest)
            {
                if (at.kind == TensorIndex.Kind.Tensor && at.tensor!.dtype is ScalarType.Bool) count += (int)at.tensor.Dimensions;
                else if (at.kind is not (TensorIndex.Kind.None or TensorIndex.Kind.Ellipsis)) count++;
            }
            return count;
        }
    }

    internal static partial class Ops
    {
        internal static readonly Op index_Tensor = new("index", "Tensor"), index_put_ = new("index_put_"), slice_Tensor = new("slice", "Tensor");
    }
}
