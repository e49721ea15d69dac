namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place in an index: a number, a slice, a tensor of indices or truth values, a new dimension, or the rest.</summary>
    public readonly struct TensorIndex
    {
        internal enum Kind { None, Ellipsis, Single, Slice, Tensor }

        internal readonly Kind kind;
        internal readonly long start;
        internal readonly long? stop;
        internal readonly long step;
        internal readonly Tensor? tensor;

        private TensorIndex(Kind kind, long start = 0, long? stop = null, long step = 1, Tensor? tensor = null) =>
            (this.kind, this.start, this.stop, this.step, this.tensor) = (kind, start, stop, step, tensor);

        /// <summary>Every index of the dimensions not named.</summary>
        public static TensorIndex Ellipsis => new(Kind.Ellipsis);
        /// <summary>A new dimension of length 1.</summary>
        public static TensorIndex None => new(Kind.None);
        /// <summary>A new dimension of length 1.</summary>
        public static TensorIndex Null => None;
        /// <summary>Every index of the dimension.</summary>
        public static TensorIndex Colon => Slice();

        /// <summary>From start up to, not with, stop.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start ?? 0, stop, step ?? 1);
        /// <summary>One index; its dimension goes.</summary>
        public static TensorIndex Single(long? index) => index is long i ? new(Kind.Single, i) : None;
        /// <summary>The indices (or truth values) that a tensor holds.</summary>
        public static TensorIndex Tensor(Tensor? tensor) => tensor is null ? None : new(Kind.Tensor, tensor: tensor);

        /// <summary>One index; its dimension goes.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);
        /// <summary>The indices (or truth values) that a tensor holds.</summary>
        public static implicit operator TensorIndex(Tensor? tensor) => Tensor(tensor);
        /// <summary>From start up to, not with, end.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range.start, range.end);
        /// <summary>From start up to, not with, end; ^ counts from the end.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(From(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : From(range.End));
        /// <summary>One index; ^ counts from the end.</summary>
        public static implicit operator TensorIndex(Index index) => Single(From(index));

        private static long From(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
