using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Faces;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class VaeLab
{
    private const int SampleCount = 40;
    private const int Columns = 10;
    private const int JudgedCount = 500;
    private const int GridSide = 12;
    private const int JudgedWalks = 50;

    /// <summary>
    /// Decodes and judges codes drawn from noise that stays the same over the run, so that a sample is seen to become what it becomes.
    /// The noise comes from a chance of its own: looking does not change the training.
    /// </summary>
    private sealed class Gallery : IDisposable
    {
        private const long OwnChance = 0x7AE5A11;

        private readonly VariationalAutoencoder _autoencoder;
        private readonly TestBench _test;
        private readonly ImageClassifier _classifier;
        private readonly Func<Options> _settings;
        private readonly Tensor _sampleNoise;
        private readonly Tensor _judgedNoise;
        private readonly Tensor _gridNoise;

        public Gallery(VariationalAutoencoder autoencoder, TestBench test, ImageClassifier classifier, Func<Options> settings, LabContext context)
        {
            (_autoencoder, _test, _classifier, _settings) = (autoencoder, test, classifier, settings);
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
            _sampleNoise = chance.StandardNormal([SampleCount, autoencoder.Latent], context.Device);
            _judgedNoise = chance.StandardNormal([JudgedCount, autoencoder.Latent], context.Device);
            _gridNoise = tensor(GridOfQuantiles(), [GridSide * GridSide, 2], device: context.Device);
        }

        /// <summary>The newest judgement; null before the first.</summary>
        public Recognition? LastJudgement { get; private set; }

        /// <summary>
        /// The share of all images on the walks between pairs of test faces that the judge finds to be faces; null for other data and
        /// before the first judgement.
        /// </summary>
        public double? FacesOnWalks { get; private set; }

        /// <summary>What the fixed samples decode to.</summary>
        public ImagesData Samples() => Sheet(Codes(_sampleNoise), Columns);

        /// <summary>A code of two values: what the decoder makes of codes at equal shares of N(0, I), left to right and bottom to top.</summary>
        public ImagesData LatentGrid() => Sheet(Codes(_gridNoise), GridSide);

        /// <summary>What lies on the way from one image's code to another's.</summary>
        public ImagesData Walk(Tensor from, Tensor to)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            return Sheet(Ways(from, to), Columns);
        }

        /// <summary>Has images judged by the classifier, samples and, of faces, walks.</summary>
        public Recognition Judge()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var images = _autoencoder.Decode(Codes(_judgedNoise)); // (500, C, H, W)
            if (_classifier is FaceClassifier judge)
            {
                var ways = Ways(_test.Some(0, JudgedWalks), _test.Some(JudgedWalks, JudgedWalks)); // (10 walks, latent)
                var walks = _autoencoder.Decode(ways);                                             // (10 walks, 3, 16, 16)
                FacesOnWalks = judge.Faceness(walks * 2 - 1).Average(faceness => faceness >= judge.Confidence ? 1.0 : 0);
            }

            return LastJudgement = Recognition.Of(_classifier, images * 2 - 1);
        }

        public void Dispose()
        {
            _sampleNoise.Dispose();
            _judgedNoise.Dispose();
            _gridNoise.Dispose();
        }

        // (10 N, latent): codes at equal distances on the ways from N images to N others.
        private Tensor Ways(Tensor from, Tensor to)
        {
            var (start, end) = (_autoencoder.Encode(from).Mean, _autoencoder.Encode(to).Mean); // (N, latent)
            return cat([.. Enumerable.Range(0, (int)start.shape[0]).Select(i => LatentWalk.Between(start[i], end[i], Columns, _settings().Path))]);
        }

        private Tensor Codes(Tensor noise) => _settings().Draws == CodeSource.Fitted ? _test.LikeMeasured(noise) : noise.alias();

        private ImagesData Sheet(Tensor codes, int columns)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var sheet = SpriteSheet.Of(_autoencoder.Decode(codes), PixelScale.Unit, columns);
            return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
        }

        private static float[] GridOfQuantiles()
        {
            var standard = new Normal(0, 1);
            var places = Enumerable.Range(0, GridSide).Select(i => (float)standard.Quantile((i + 0.5) / GridSide)).ToArray();
            return [.. places.Reverse().SelectMany(y => places.SelectMany(x => new[] { x, y }))];
        }
    }
}
