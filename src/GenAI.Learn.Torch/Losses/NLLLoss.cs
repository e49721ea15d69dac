using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Minus the log-probability at the target class.</summary>
    public sealed class NLLLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;

        internal NLLLoss(Tensor? weight, nn.Reduction reduction) : base(reduction) => this.weight = weight;

        /// <summary>Minus the log-probability at the target class.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.nll_loss(input, target, weight, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Minus the log-probability at the target class.</summary>
            public static Modules.NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);
        }
    }
}
