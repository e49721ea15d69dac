using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>|input - target|.</summary>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        internal L1Loss(nn.Reduction reduction) : base(reduction)
        {
        }

        /// <summary>|input - target|.</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.l1_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>|input - target|.</summary>
            public static Modules.L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);
        }
    }
}
