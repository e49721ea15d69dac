using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Binary cross-entropy of logits, without overflow.</summary>
    public sealed class BCEWithLogitsLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;
        private readonly Tensor? pos_weights;

        internal BCEWithLogitsLoss(Tensor? weight, nn.Reduction reduction, Tensor? pos_weights) : base(reduction) =>
            (this.weight, this.pos_weights) = (weight, pos_weights);

        /// <summary>Binary cross-entropy of logits, without overflow.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Binary cross-entropy of logits, without overflow.</summary>
            public static Modules.BCEWithLogitsLoss BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) => new(weight, reduction, pos_weights);
        }
    }
}
