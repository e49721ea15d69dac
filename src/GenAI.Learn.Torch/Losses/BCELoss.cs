using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Binary cross-entropy of probabilities.</summary>
    public sealed class BCELoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;

        internal BCELoss(Tensor? weight, nn.Reduction reduction) : base(reduction) => this.weight = weight;

        /// <summary>Binary cross-entropy of probabilities.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.binary_cross_entropy(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Binary cross-entropy of probabilities.</summary>
            public static Modules.BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);
        }
    }
}
