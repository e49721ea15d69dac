using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>-log softmax(input) at the target class; (N, C) and (N), or class probabilities (N, C).</summary>
    public sealed class CrossEntropyLoss : Loss<Tensor, Tensor, Tensor>
    {
        private readonly Tensor? weight;
        private readonly long? ignore_index;

        internal CrossEntropyLoss(Tensor? weight, long? ignore_index, nn.Reduction reduction) : base(reduction) =>
            (this.weight, this.ignore_index) = (weight, ignore_index);

        /// <summary>-log softmax(input) at the target class; (N, C) and (N), or class probabilities (N, C).</summary>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>-log softmax(input) at the target class; (N, C) and (N), or class probabilities (N, C).</summary>
            public static Modules.CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) => new(weight, ignore_index, reduction);
        }
    }
}
