using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Dcgan
{
    private const int SampleCount = 40;
    private const int Columns = 10;
    private const int JudgedCount = 256;

    /// <summary>
    /// Draws and judges images from noise vectors that stay the same over the run, so that a sample is seen to become what it
    /// becomes. They come from a chance of their own: looking does not change the training.
    /// </summary>
    private sealed class Gallery : IDisposable
    {
        private const long OwnChance = 0x6A11E57;

        private readonly DcganGenerator _generator;
        private readonly ImageClassifier _classifier;
        private readonly Tensor _sampleNoise;
        private readonly Tensor _judgedNoise;

        public Gallery(DcganGenerator generator, ImageClassifier classifier, LabContext context)
        {
            (_generator, _classifier) = (generator, classifier);
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
            _sampleNoise = chance.StandardNormal([SampleCount, generator.NoiseDimension], context.Device);
            _judgedNoise = chance.StandardNormal([JudgedCount, generator.NoiseDimension], context.Device);
        }

        /// <summary>The newest judgement; null before the first.</summary>
        public Recognition? LastJudgement { get; private set; }

        /// <summary>The fixed samples.</summary>
        public ImagesData Samples() => Sheet(_sampleNoise);

        /// <summary>Images on the way from one sample to another.</summary>
        public ImagesData Walk(int from, int to, LatentPath path)
        {
            using var scope = NewDisposeScope();
            var walk = LatentWalk.Between(_sampleNoise[from], _sampleNoise[to], Columns, path);
            return Sheet(walk);
        }

        /// <summary>Has images judged by the classifier.</summary>
        public Recognition Judge()
        {
            using var images = _generator.Draw(_judgedNoise);
            return LastJudgement = Recognition.Of(_classifier, images);
        }

        public void Dispose()
        {
            _sampleNoise.Dispose();
            _judgedNoise.Dispose();
        }

        private ImagesData Sheet(Tensor noise)
        {
            using var images = _generator.Draw(noise);
            return ImagesData.Of(images, Columns);
        }
    }
}
