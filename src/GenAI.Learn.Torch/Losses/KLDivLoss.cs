using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>target (log target - input), the input log-probabilities.</summary>
    public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly bool log_target;

        internal KLDivLoss(bool log_target, nn.Reduction reduction) : base(reduction) => this.log_target = log_target;

        /// <summary>target (log target - input), the input log-probabilities.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.kl_div(input, target, log_target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>target (log target - input), the input log-probabilities.</summary>
            public static Modules.KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) => new(log_target, reduction);
        }
    }
}
