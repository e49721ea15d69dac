using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One-dimensional convolution; (N, C, L).</summary>
    public sealed class Conv1d : Convolution
    {
        internal Conv1d(Window window, PaddingModes mode, long groups, bool bias, Device? device, ScalarType? dtype)
            : base(nameof(Conv1d), window, mode, groups, false, bias, device, dtype)
        {
        }

        /// <summary>Convolution; (N, in, L) to (N, out, L').</summary>
        public override Tensor forward(Tensor input)
        {
            var (padded, left) = Padded(input);
            return nn.functional.conv1d(padded, weight, bias, stride[0], left[0], dilation[0], groups);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One-dimensional convolution; (N, C, L).</summary>
            public static Modules.Conv1d Conv1d(
                long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1,
                PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(new(in_channels, out_channels, [kernel_size], [stride], [padding], [dilation]), padding_mode, groups, bias, device, dtype);
        }
    }
}
