using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Squared below delta, linear above.</summary>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly double delta;

        internal HuberLoss(double delta, nn.Reduction reduction) : base(reduction) => this.delta = delta;

        /// <summary>Squared below delta, linear above.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.huber_loss(input, target, delta, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Squared below delta, linear above.</summary>
            public static Modules.HuberLoss HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean) => new(delta, reduction);
        }
    }
}
