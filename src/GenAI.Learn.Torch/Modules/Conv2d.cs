using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Two-dimensional convolution; (N, C, H, W).</summary>
    public sealed class Conv2d : Convolution
    {
        internal Conv2d(Window window, PaddingModes mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(Conv2d), window, mode, groups, false, bias, device, dtype)
        {
        }

        /// <summary>Convolution; (N, in, H, W) to (N, out, H', W').</summary>
        public override Tensor forward(Tensor input)
        {
            var (padded, left) = Padded(input);
            return nn.functional.conv2d(padded, weight, bias, stride, left, dilation, groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Two-dimensional convolution; (N, C, H, W).</summary>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                Conv2d(
                    in_channels, out_channels, (kernel_size, kernel_size), (stride, stride), (padding, padding), (dilation, dilation),
                    padding_mode, groups, bias, device, dtype);

            /// <summary>Two-dimensional convolution with a window that is not square; (N, C, H, W).</summary>
            public static Modules.Conv2d Conv2d(
                long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(
                    new(in_channels, out_channels, Pair(kernel_size), Pair(stride ?? (1, 1)), Pair(padding ?? (0, 0)), Pair(dilation ?? (1, 1))),
                    padding_mode, groups, bias, device, dtype);

            private static long[] Pair((long, long) pair) => [pair.Item1, pair.Item2];
        }
    }
}
