using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean of each window; (N, C, L).</summary>
    public sealed class AvgPool1d : nn.Module<Tensor, Tensor>
    {
        private readonly long kernel_size;
        private readonly long? stride;
        private readonly long padding;
        private readonly bool ceil_mode;
        private readonly bool count_include_pad;

        internal AvgPool1d(long kernel_size, long? stride, long padding, bool ceil_mode, bool count_include_pad) : base(nameof(AvgPool1d)) =>
            (this.kernel_size, this.stride, this.padding, this.ceil_mode, this.count_include_pad) = (kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>The mean of each window; (N, C, L).</summary>
        public override Tensor forward(Tensor input) => nn.functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean of each window; (N, C, L).</summary>
            public static Modules.AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) => new(kernel_size, stride, padding, ceil_mode, count_include_pad);
        }
    }
}
