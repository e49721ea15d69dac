using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x limited to 0..6.</summary>
    public sealed class ReLU6 : nn.Module<Tensor, Tensor>
    {
        internal ReLU6() : base(nameof(ReLU6))
        {
        }

        /// <summary>x limited to 0..6.</summary>
        public override Tensor forward(Tensor input) => input.relu6();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x limited to 0..6.</summary>
            public static Modules.ReLU6 ReLU6() => new();
        }
    }
}
