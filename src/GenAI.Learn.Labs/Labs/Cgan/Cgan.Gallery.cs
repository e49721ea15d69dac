using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Cgan
{
    /// <summary>Draws images to be looked at, from noise that stays the same over the run and comes from a chance of its own.</summary>
    private sealed class Gallery : IDisposable
    {
        private const int SampleCount = 20;
        private const int Columns = 10;
        private const int PairCount = 6;
        private const long OwnChance = 0x9A11E3;

        private readonly ConditionalGenerator _generator;
        private readonly Condition _condition;
        private readonly ConditionKind _kind;
        private readonly ImageClassifier _classifier;
        private readonly LabContext _context;
        private readonly ImageFacts[] _real;
        private readonly Tensor _realImages; // (pairs, 1, 28, 28)
        private readonly Tensor _noise;      // (samples, Z)

        public Gallery(
            ConditionalGenerator generator, Condition condition, ConditionKind kind, ImageSet images, IReadOnlyList<ImageFacts> facts,
            ImageClassifier classifier, LabContext context)
        {
            (_generator, _condition, _kind, _classifier, _context) = (generator, condition, kind, classifier, context);
            using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
            _noise = chance.StandardNormal([SampleCount, generator.NoiseDimension], context.Device).DetachFromDisposeScope();
            int[] shown = [.. Enumerable.Range(0, PairCount)];
            _real = [.. shown.Select(i => facts[i])];
            var batch = ImageBatch.Of(images, shown, PixelScale.Symmetric, context.Device);
            _realImages = batch.Images.DetachFromDisposeScope();
            batch.Labels.Dispose();
        }

        /// <summary>Images for what is asked.</summary>
        public ImagesData Samples(Options options)
        {
            using var scope = NewDisposeScope();
            return ImagesData.Of(_generator.Draw(_noise, Rows(options, Enumerable.Repeat(AskedDigit(options), SampleCount))), Columns);
        }

        /// <summary>The same noise in each column, another digit in each row, and else what is asked.</summary>
        public ImagesData EveryDigit(Options options)
        {
            using var scope = NewDisposeScope();
            var noise = _noise.narrow(0, 0, Columns).repeat(DigitCount, 1);
            var rows = Rows(options, Enumerable.Range(0, DigitCount * Columns).Select(i => i / Columns));
            return ImagesData.Of(_generator.Draw(noise, rows), Columns);
        }

        /// <summary>Real test images, what is drawn for the same conditions, and a table of what was asked and what is measured on the drawings.</summary>
        public (ImagesData Images, TableData Table) Pairs()
        {
            using var scope = NewDisposeScope();
            var drawn = _generator.Draw(_noise.narrow(0, 0, PairCount), _condition.Rows(_real, _context.Device));
            var labels = _classifier.Probabilities(drawn).argmax(1).data<long>().ToArray();
            var found = labels.Zip(Stroke.Of(drawn), (label, stroke) => new ImageFacts((int)label, stroke)).ToArray();
            string[][] lines = [.. _real.Zip(found, (asked, measured) => new[] { Words(asked), Words(measured) })];
            return (
                ImagesData.Of(cat([_realImages, drawn]), PairCount) with { Labels = [.. _real.Concat(found).Select(facts => $"{facts.Label}")] },
                new TableData([.. lines.Select((line, i) => (string[])[$"{i + 1}", .. line])]));
        }

        public void Dispose()
        {
            _realImages.Dispose();
            _noise.Dispose();
        }

        private static int AskedDigit(Options options) =>
            options.Condition == ConditionKind.Captions ? Caption.Parse(options.Caption, out _)!.Label : options.Digit;

        private Tensor Rows(Options options, IEnumerable<int> digits)
        {
            int[] labels = [.. digits];
            var values = new float[labels.Length * _condition.Columns];
            for (var i = 0; i < labels.Length; i++)
                Write(options, labels[i], values.AsSpan(i * _condition.Columns, _condition.Columns));
            return tensor(values, [labels.Length, _condition.Columns], device: _context.Device);
        }

        private void Write(Options options, int digit, Span<float> row)
        {
            var facts = new ImageFacts(digit, new Stroke(options.Thickness, options.Slant));
            if (options.Condition == ConditionKind.Captions)
                (Caption.Parse(options.Caption, out _)! with { Digit = Caption.Of(facts).Digit }).Write(row);
            else
                _condition.Write(facts, row);
        }

        private string Words(ImageFacts facts) => _kind switch
        {
            ConditionKind.Labels => $"{facts.Label}",
            ConditionKind.Attributes => $"{facts.Label}, {facts.Stroke.Thickness:0.0} px, {facts.Stroke.Slant:0}°",
            _ => Caption.Of(facts).ToString(),
        };
    }
}
