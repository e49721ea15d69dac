using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>(N, C r r, H, W) to (N, C, H r, W r).</summary>
    public sealed class PixelShuffle : nn.Module<Tensor, Tensor>
    {
        private readonly long upscale_factor;

        internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle)) => this.upscale_factor = upscale_factor;

        /// <summary>(N, C r r, H, W) to (N, C, H r, W r).</summary>
        public override Tensor forward(Tensor input) => input.pixel_shuffle(upscale_factor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>(N, C r r, H, W) to (N, C, H r, W r).</summary>
            public static Modules.PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);
        }
    }
}
