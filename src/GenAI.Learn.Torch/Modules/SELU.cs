using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Scaled exponential linear unit (Klambauer and others 2017).</summary>
    public sealed class SELU : nn.Module<Tensor, Tensor>
    {
        private readonly bool inplace;

        internal SELU(bool inplace) : base(nameof(SELU)) => this.inplace = inplace;

        /// <summary>Scaled exponential linear unit (Klambauer and others 2017).</summary>
        public override Tensor forward(Tensor input) => nn.functional.selu(input, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Scaled exponential linear unit (Klambauer and others 2017).</summary>
            public static Modules.SELU SELU(bool inplace = false) => new(inplace);
        }
    }
}
