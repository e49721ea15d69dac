using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>One-dimensional convolution; (N, C, L).</summary>
            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                Ops.conv1d.Call(input, weight, bias, stride ?? 1, padding ?? 0, dilation ?? 1, groups);

            /// <summary>Two-dimensional convolution; (N, C, H, W).</summary>
            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                groups == 1 && All(padding, 0) && All(dilation, 1) && WindowIsInput(input, weight)
                    ? Covering(input, weight, bias)
                    : Ops.conv2d.Call(input, weight, bias, strides ?? One, padding ?? Zero, dilation ?? One, groups);

            /// <summary>One-dimensional transposed convolution; (N, C, L).</summary>
            public static Tensor conv_transpose1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null,
                long? dilation = null, long groups = 1) =>
                Ops.conv_transpose1d.Call(input, weight, bias, stride ?? 1, padding ?? 0, output_padding ?? 0, groups, dilation ?? 1);

            /// <summary>Two-dimensional transposed convolution; (N, C, H, W).</summary>
            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null,
                long[]? dilation = null, long groups = 1) =>
                groups == 1 && All(padding, 0) && All(output_padding, 0) && All(dilation, 1) && InputIsPoint(input, weight)
                    ? FromPoint(input, weight, bias)
                    : Ops.conv_transpose2d.Call(input, weight, bias, strides ?? One, padding ?? Zero, output_padding ?? Zero, groups, dilation ?? One);

            // A window as large as the image is a dense layer, which is several times as fast.
            private static bool WindowIsInput(Tensor input, Tensor weight)
            {
                var x = input.Sizes;
                var w = weight.Sizes;
                return x.Length == 4 && w.Length == 4 && x[1] == w[1] && x[2] == w[2] && x[3] == w[3] && input.is_cpu();
            }

            private static Tensor Covering(Tensor input, Tensor weight, Tensor? bias)
            {
                using var row = input.flatten(1);
                using var matrix = weight.flatten(1);
                using var y = linear(row, matrix, bias);
                return y.view(y.Sizes[0], y.Sizes[1], 1, 1);
            }

            // So is a transposed convolution of one pixel.
            private static bool InputIsPoint(Tensor input, Tensor weight)
            {
                var x = input.Sizes;
                var w = weight.Sizes;
                return x.Length == 4 && w.Length == 4 && x[1] == w[0] && x[2] == 1 && x[3] == 1 && input.is_cpu();
            }

            private static Tensor FromPoint(Tensor input, Tensor weight, Tensor? bias)
            {
                using var row = input.flatten(1);
                using var matrix = weight.flatten(1);
                using var y = row.matmul(matrix);
                var image = y.view(input.Sizes[0], weight.Sizes[1], weight.Sizes[2], weight.Sizes[3]);
                if (bias is null) return image;
                using var shift = bias.view(1, -1, 1, 1);
                using (image) return image.add(shift);
            }

            private static bool All(long[]? of, long value) => of is null || of.AsSpan().IndexOfAnyExcept(value) < 0;

            private static readonly long[] One = [1, 1];
            private static readonly long[] Zero = [0, 0];
        }
    }

    internal static partial class Ops
    {
        internal static readonly Op conv1d = new("conv1d"), conv2d = new("conv2d"), conv_transpose1d = new("conv_transpose1d"),
            conv_transpose2d = new("conv_transpose2d", "input");
    }
}
