using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Dimensions made one; (N, C, H, W) to (N, C H W).</summary>
    public sealed class Flatten : nn.Module<Tensor, Tensor>
    {
        private readonly long start_dim;
        private readonly long end_dim;

        internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten)) =>
            (this.start_dim, this.end_dim) = (start_dim, end_dim);

        /// <summary>Dimensions made one; (N, C, H, W) to (N, C H W).</summary>
        public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Dimensions made one; (N, C, H, W) to (N, C H W).</summary>
            public static Modules.Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);
        }
    }
}
