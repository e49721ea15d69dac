using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One-dimensional transposed convolution; (N, C, L).</summary>
    public sealed class ConvTranspose1d : Convolution
    {
        private readonly long output_padding;

        internal ConvTranspose1d(Window window, long output_padding, PaddingModes mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose1d), window, mode, groups, true, bias, device, dtype) => this.output_padding = output_padding;

        /// <summary>Transposed convolution; (N, in, L) to (N, out, L').</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.conv_transpose1d(input, weight, bias, stride[0], padding[0], output_padding, dilation[0], groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One-dimensional transposed convolution; (N, C, L).</summary>
            public static Modules.ConvTranspose1d ConvTranspose1d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(
                    new(in_channels, out_channels, [kernel_size], [stride], [padding], [dilation]), output_padding,
                    padding_mode, groups, bias, device, dtype);
        }
    }
}
