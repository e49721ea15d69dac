using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Two-dimensional transposed convolution; (N, C, H, W).</summary>
    public sealed class ConvTranspose2d : Convolution
    {
        private readonly long[] output_padding;

        internal ConvTranspose2d(Window window, long[] output_padding, PaddingModes mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(ConvTranspose2d), window, mode, groups, true, bias, device, dtype) => this.output_padding = output_padding;

        /// <summary>Transposed convolution; (N, in, H, W) to (N, out, H', W').</summary>
        public override Tensor forward(Tensor input) =>
            nn.functional.conv_transpose2d(input, weight, bias, stride, padding, output_padding, dilation, groups);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Two-dimensional transposed convolution; (N, C, H, W).</summary>
            public static Modules.ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                ConvTranspose2d(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (output_padding, output_padding),
                    (dilation, dilation), padding_mode, groups, bias, device, dtype);

            /// <summary>Two-dimensional transposed convolution with a window that is not square; (N, C, H, W).</summary>
            public static Modules.ConvTranspose2d ConvTranspose2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(
                    new(in_channels, out_channels, Pair(kernel_size), Pair(stride ?? (1, 1)), Pair(padding ?? (0, 0)), Pair(dilation ?? (1, 1))),
                    Pair(output_padding ?? (0, 0)), padding_mode, groups, bias, device, dtype);
        }
    }
}
