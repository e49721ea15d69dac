using TorchSharp.Native;

namespace TorchSharp;

/// <summary>What stands beyond the edge of an image.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,
    /// <summary>The image mirrored.</summary>
    Reflect = 1,
    /// <summary>The edge repeated.</summary>
    Replicate = 2,
    /// <summary>The other side.</summary>
    Circular = 3,
    /// <summary>One number.</summary>
    Constant = 4,
}

public static partial class torch
{
    /// <summary>How pixels between pixels are made.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,
        /// <summary>A line between two.</summary>
        Linear = 1,
        /// <summary>A plane between four.</summary>
        Bilinear = 2,
        /// <summary>A cubic through sixteen.</summary>
        Bicubic = 3,
        /// <summary>Between eight, in three dimensions.</summary>
        Trilinear = 4,
    }

    /// <summary>How pixels between pixels are made.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,
        /// <summary>A line between two.</summary>
        Linear = 1,
        /// <summary>A plane between four.</summary>
        Bilinear = 2,
        /// <summary>A cubic through sixteen.</summary>
        Bicubic = 3,
        /// <summary>Between eight, in three dimensions.</summary>
        Trilinear = 4,
        /// <summary>The mean of the pixels covered.</summary>
        Area = 5,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The largest in each window; (N, C, H, W).</summary>
            public static Tensor max_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Ops.max_pool2d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <summary>The largest in each window; (N, C, H, W).</summary>
            public static Tensor max_pool2d(
                Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Ops.max_pool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? Zero, dilation ?? One, ceil_mode);

            /// <summary>The largest in each window; (N, C, L).</summary>
            public static Tensor max_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Ops.max_pool1d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <summary>The mean of each window; (N, C, H, W).</summary>
            public static Tensor avg_pool2d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                Ops.avg_pool2d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, ceil_mode, count_include_pad);

            /// <summary>The mean of each window; (N, C, L).</summary>
            public static Tensor avg_pool1d(
                Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                Ops.avg_pool1d.Call(input, kernel_size, stride ?? kernel_size, padding ?? 0, ceil_mode, count_include_pad);

            /// <summary>Means to that output size; (N, C, H, W).</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Ops.adaptive_avg_pool2d.Call(input, output_size);
            /// <summary>Means to that output size; (N, C, H, W).</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => adaptive_avg_pool2d(input, [output_size.Item1, output_size.Item2]);
            /// <summary>Means to that output size; (N, C, H, W).</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, [output_size, output_size]);

            /// <summary>In another size (or by factors); (N, C, H, W).</summary>
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false) => mode switch
                {
                    InterpolationMode.Nearest => Ops.upsample_nearest2d.Call(x, size, scale_factor),
                    InterpolationMode.Bilinear => Ops.upsample_bilinear2d.Call(x, size, align_corners ?? false, scale_factor),
                    InterpolationMode.Bicubic => Ops.upsample_bicubic2d.Call(x, size, align_corners ?? false, scale_factor),
                    InterpolationMode.Linear => Ops.upsample_linear1d.Call(x, size, align_corners ?? false, scale_factor),
                    InterpolationMode.Area => adaptive_avg_pool2d(x, size ?? Scaled(x, scale_factor!)),
                    _ => throw new NotSupportedException($"interpolate by {mode} is not supported."),
                };

            /// <summary>In another size (or by factors); (N, C, H, W).</summary>
            public static Tensor upsample(
                Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, align_corners);

            /// <summary>Room around: before and after the last dimension, then the one before it, ...</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => mode switch
            {
                PaddingModes.Constant or PaddingModes.Zeros => Ops.constant_pad_nd.Call(input, pad, value),
                PaddingModes.Reflect => (pad.Length == 2 ? Ops.reflection_pad1d : Ops.reflection_pad2d).Call(input, pad),
                PaddingModes.Replicate => (pad.Length == 2 ? Ops.replication_pad1d : Ops.replication_pad2d).Call(input, pad),
                _ => throw new NotSupportedException($"pad by {mode} is not supported."),
            };

            /// <summary>Room before and after the last dimension.</summary>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            /// <summary>Room left, right, above and below.</summary>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Sliding windows as columns; (N, C, H, W) to (N, C k k, windows).</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Ops.im2col.Call(input, Twice(kernel_size), Twice(dilation), Twice(padding), Twice(stride));

            /// <summary>(N, C r r, H, W) to (N, C, H r, W r).</summary>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => input.pixel_shuffle(upscale_factor);

            private static long[] Twice(long each) => [each, each];

            private static long[] Scaled(Tensor x, double[] factor) => [(long)(x.size(-2) * factor[0]), (long)(x.size(-1) * factor[^1])];
        }
    }

    internal static partial class Ops
    {
        internal static readonly Op max_pool2d = new("max_pool2d"), max_pool1d = new("max_pool1d"), avg_pool2d = new("avg_pool2d"), avg_pool1d = new("avg_pool1d"),
            adaptive_avg_pool2d = new("adaptive_avg_pool2d"), upsample_nearest2d = new("upsample_nearest2d", "vec"),
            upsample_bilinear2d = new("upsample_bilinear2d", "vec"), upsample_bicubic2d = new("upsample_bicubic2d", "vec"),
            upsample_linear1d = new("upsample_linear1d", "vec"), constant_pad_nd = new("constant_pad_nd"), reflection_pad1d = new("reflection_pad1d"),
            reflection_pad2d = new("reflection_pad2d"), replication_pad1d = new("replication_pad1d"), replication_pad2d = new("replication_pad2d"),
            im2col = new("im2col");
    }
}
