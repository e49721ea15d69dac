using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How pixels between pixels are read.</summary>
        public enum GridSampleMode
        {
            /// <summary>The nearest pixel.</summary>
            Nearest = 0,
            /// <summary>A plane between four.</summary>
            Bilinear = 2,
        }

        /// <summary>What is read beyond the edge.</summary>
        public enum GridSamplePaddingMode
        {
            /// <summary>Zeros.</summary>
            Zeros = 0,
            /// <summary>The image mirrored.</summary>
            Reflection = 1,
            /// <summary>The edge.</summary>
            Border = 2,
        }

        public static partial class functional
        {
            /// <summary>Where each pixel of an image of that size is read, under affine maps (N, 2, 3); (N, H, W, 2).</summary>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) =>
                Ops.affine_grid_generator.Call(theta, size ?? throw new ArgumentNullException(nameof(size)), align_corners);

            /// <summary>The image (N, C, H, W) read at the places of a grid (N, H', W', 2) of -1..1.</summary>
            public static Tensor grid_sample(
                Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                Ops.grid_sampler.Call(
                    input, grid, mode == GridSampleMode.Bilinear ? 0 : 1,
                    padding_mode switch { GridSamplePaddingMode.Border => 1, GridSamplePaddingMode.Reflection => 2, _ => 0 }, align_corners ?? false);
        }
    }

    internal static partial class Ops
    {
        internal static readonly Op affine_grid_generator = new("affine_grid_generator"), grid_sampler = new("grid_sampler");
    }
}
