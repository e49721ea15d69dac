using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Zeroes channels with probability p while training, and scales the rest.</summary>
    public sealed class Dropout2d : nn.Module<Tensor, Tensor>
    {
        private readonly double p;
        private readonly bool inplace;

        internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d)) =>
            (this.p, this.inplace) = (p, inplace);

        /// <summary>Zeroes channels with probability p while training, and scales the rest.</summary>
        public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeroes channels with probability p while training, and scales the rest.</summary>
            public static Modules.Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);
        }
    }
}
