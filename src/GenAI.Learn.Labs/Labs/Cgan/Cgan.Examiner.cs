using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Cgan
{
    private const int DigitCount = 10;

    /// <summary>
    /// Asks the generator for what real test images are, the same at each measure and as many of each digit, and measures what it draws. Its
    /// noise comes from a chance of its own: looking does not change the training.
    /// </summary>
    private sealed class Examiner : IDisposable
    {
        private const int OfEachDigit = 25;
        private const long OwnChance = 0xC6A9;

        private readonly ConditionalGenerator _generator;
        private readonly ConditionKind _kind;
        private readonly ImageClassifier _classifier;
        private readonly ImageFacts[] _asked;
        private readonly Tensor _rows;
        private readonly Tensor _noise;

        public Examiner(
            ConditionalGenerator generator, Condition condition, ConditionKind kind, IReadOnlyList<ImageFacts> real, ImageClassifier classifier, LabContext context)
        {
            (_generator, _kind, _classifier) = (generator, kind, classifier);
            _asked = [.. Enumerable.Range(0, DigitCount).SelectMany(digit => real.Where(facts => facts.Label == digit).Take(OfEachDigit))];
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
            _rows = condition.Rows(_asked, context.Device).DetachFromDisposeScope();
            _noise = chance.StandardNormal([_asked.Length, generator.NoiseDimension], context.Device).DetachFromDisposeScope();
        }

        /// <summary>The newest result; null before the first.</summary>
        public Findings? Newest { get; private set; }

        /// <summary>Draws and measures.</summary>
        public Findings Measure()
        {
            using var images = _generator.Draw(_noise, _rows);
            using var probabilities = _classifier.Probabilities(images);
            using var read = probabilities.argmax(1);
            var labels = read.data<long>().ToArray();
            Stroke[] strokes = _kind == ConditionKind.Labels ? new Stroke[labels.Length] : Stroke.Of(images);
            return Newest = new Findings(_kind, _asked, [.. labels.Zip(strokes, (label, stroke) => new ImageFacts((int)label, stroke))]);
        }

        public void Dispose()
        {
            _rows.Dispose();
            _noise.Dispose();
        }
    }
}
