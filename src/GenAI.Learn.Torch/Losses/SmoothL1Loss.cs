using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Squared below beta, absolute above.</summary>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly double beta;

        internal SmoothL1Loss(nn.Reduction reduction, double beta) : base(reduction) => this.beta = beta;

        /// <summary>Squared below beta, absolute above.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Squared below beta, absolute above.</summary>
            public static Modules.SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0) => new(reduction, beta);
        }
    }
}
