using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>x times the normal distribution function of x.</summary>
    public sealed class GELU : nn.Module<Tensor, Tensor>
    {
        internal GELU() : base(nameof(GELU))
        {
        }

        /// <summary>x times the normal distribution function of x.</summary>
        public override Tensor forward(Tensor input) => input.gelu();
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>x times the normal distribution function of x.</summary>
            public static Modules.GELU GELU() => new();
        }
    }
}
