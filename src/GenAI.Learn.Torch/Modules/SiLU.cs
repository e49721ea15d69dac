using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x times sigmoid(x).</summary>
    public sealed class SiLU : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal SiLU(bool inplace) : base(nameof(SiLU)) => this.inplace = inplace;

        /// <summary>x times sigmoid(x).</summary>
        public override Tensor forward(Tensor input) => nn.functional.silu(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x times sigmoid(x).</summary>
            public static Modules.SiLU SiLU(bool inplace = false) => new(inplace);
        }
    }
}
