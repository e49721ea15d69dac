using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Zeros around; left, right, above, below.</summary>
    public sealed class ZeroPad2d : nn.Module<Tensor, Tensor>
    {
        private readonly (long, long, long, long) padding;

        internal ZeroPad2d((long, long, long, long) padding) : base(nameof(ZeroPad2d)) => this.padding = padding;

        /// <summary>Zeros around; left, right, above, below.</summary>
        public override Tensor forward(Tensor input) => nn.functional.pad(input, padding);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeros around; left, right, above, below.</summary>
            public static Modules.ZeroPad2d ZeroPad2d((long, long, long, long) padding) => new(padding);
            /// <summary>Zeros around; left, right, above, below.</summary>
            public static Modules.ZeroPad2d ZeroPad2d(long padding) => new((padding, padding, padding, padding));
        }
    }
}
