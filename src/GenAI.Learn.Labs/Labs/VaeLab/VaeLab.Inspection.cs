using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class VaeLab
{
    private const int Draws = 8;

    /// <summary>What the encoder makes of one image: where its codes may lie, and what they decode to.</summary>
    private sealed class Inspection : IDisposable
    {
        private const long OwnChance = 0x1005;
        private const int EllipsePoints = 72;
        private const double EllipseDeviations = 2;

        private readonly VariationalAutoencoder _autoencoder;
        private readonly bool _isPlain;
        private readonly Tensor _noise;

        public Inspection(VariationalAutoencoder autoencoder, bool isPlain, LabContext context)
        {
            (_autoencoder, _isPlain) = (autoencoder, isPlain);
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
            _noise = chance.StandardNormal([Draws, autoencoder.Latent], context.Device);
        }

        /// <summary>Mean and deviation of each unit.</summary>
        /// <param name="image">(1, C, H, W), from 0 to 1.</param>
        public (float[] Mean, float[] Deviation) Posterior(Tensor image)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var posterior = _autoencoder.Encode(image);
            var mean = Values(posterior.Mean);
            return (mean, _isPlain ? new float[mean.Length] : Values(posterior.Deviation()));
        }

        /// <summary>The image, what its mean decodes to, and what codes drawn from the posterior decode to.</summary>
        public ImagesData Reconstructions(Tensor image)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var posterior = _autoencoder.Encode(image);
            var draws = posterior.Sample(_isPlain ? zeros_like(_noise) : _noise); // (8, latent)
            var sheet = SpriteSheet.Of(cat([image, _autoencoder.Decode(posterior.Mean), _autoencoder.Decode(draws)]), PixelScale.Unit, Draws + 2);
            return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height)
            {
                Labels = ["image", "mean", .. Enumerable.Repeat("draw", Draws)],
            };
        }

        /// <summary>The edge of two standard deviations around the mean, for a code of two values.</summary>
        public static float[] Ellipse((float[] Mean, float[] Deviation) posterior) =>
        [
            .. Enumerable.Range(0, EllipsePoints).SelectMany(i =>
            {
                var (sine, cosine) = Math.SinCos(2 * Math.PI * i / EllipsePoints);
                return new[]
                {
                    (float)(posterior.Mean[0] + EllipseDeviations * posterior.Deviation[0] * cosine),
                    (float)(posterior.Mean[1] + EllipseDeviations * posterior.Deviation[1] * sine),
                };
            }),
        ];

        public void Dispose() => _noise.Dispose();

        private static float[] Values(Tensor tensor) => tensor.contiguous().cpu().data<float>().ToArray();
    }
}
