using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>exp(x) over its sum along one dimension.</summary>
    public sealed class Softmax : nn.Module<Tensor, Tensor>
    {
        private readonly long dim;

        internal Softmax(long dim) : base(nameof(Softmax)) => this.dim = dim;

        /// <summary>exp(x) over its sum along one dimension.</summary>
        public override Tensor forward(Tensor input) => input.softmax(dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>exp(x) over its sum along one dimension.</summary>
            public static Modules.Softmax Softmax(long dim) => new(dim);
        }
    }
}
