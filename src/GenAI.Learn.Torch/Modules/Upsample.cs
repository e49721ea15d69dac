using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>In another size (or by factors); (N, C, H, W).</summary>
    public sealed class Upsample : nn.Module<Tensor, Tensor>
    {
        private readonly long[]? size;
        private readonly double[]? scale_factor;
        private readonly UpsampleMode mode;
        private readonly bool? align_corners;

        internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners) : base(nameof(Upsample)) =>
            (this.size, this.scale_factor, this.mode, this.align_corners) = (size, scale_factor, mode, align_corners);

        /// <summary>In another size (or by factors); (N, C, H, W).</summary>
        public override Tensor forward(Tensor input) => nn.functional.upsample(input, size, scale_factor, mode, align_corners ?? false);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>In another size (or by factors); (N, C, H, W).</summary>
            public static Modules.Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null) => new(size, scale_factor, mode, align_corners);
        }
    }
}
