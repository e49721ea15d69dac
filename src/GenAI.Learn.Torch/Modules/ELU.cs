using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x above 0, alpha (exp(x) - 1) below.</summary>
    public sealed class ELU : nn.Module<Tensor, Tensor>
    {
        private readonly double alpha;
        private readonly bool inplace;

        internal ELU(double alpha, bool inplace) : base(nameof(ELU)) =>
            (this.alpha, this.inplace) = (alpha, inplace);

        /// <summary>x above 0, alpha (exp(x) - 1) below.</summary>
        public override Tensor forward(Tensor input) => nn.functional.elu(input, alpha, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x above 0, alpha (exp(x) - 1) below.</summary>
            public static Modules.ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);
        }
    }
}
