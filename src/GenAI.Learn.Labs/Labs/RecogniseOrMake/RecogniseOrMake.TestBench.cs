using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

public sealed partial class RecogniseOrMake
{
    /// <summary>
    /// The classifier on test images and on drawings. Its chance is its own, so that looking does not change the training, and
    /// the numbers behind each drawing stay, so that a drawing changes because the model did.
    /// </summary>
    private sealed class TestBench : IDisposable
    {
        private const int MeasuredCount = 2000;  // every fifth garment of the test set, every second face
        private const int DrawnOfEach = 100;
        private const int ShownCount = 12; // of each kind
        private const int Columns = 6;
        private const long OwnChance = 0x3A7E;

        private readonly Module<Tensor, Tensor> _classifier;
        private readonly ClassGaussians _gaussians;
        private readonly ImageSet _test;
        private readonly IReadOnlyList<string> _names; // of the classes
        private readonly LabContext _context;
        private readonly Tensor _images; // (2000, D)
        private readonly Tensor _labels; // (2000)
        private readonly Tensor _noise;  // (10 * 100, components)

        public TestBench(Module<Tensor, Tensor> classifier, ClassGaussians gaussians, ImageSets sets, LabContext context)
        {
            (_classifier, _gaussians, _test, _names, _context) = (classifier, gaussians, sets.Test, sets.Classes, context);
            var every = _test.Count / MeasuredCount;
            using var batch = ImageBatch.Of(_test, [.. Enumerable.Range(0, MeasuredCount).Select(i => i * every)], PixelScale.Unit, context.Device);
            _images = batch.Images.flatten(1).alias().DetachFromDisposeScope();
            _labels = batch.Labels.alias().DetachFromDisposeScope();
            _noise = Noise(ClassCount * DrawnOfEach, 0).DetachFromDisposeScope();
        }

        /// <summary>The share of the test images that get their own label.</summary>
        public double Accuracy { get; private set; } = double.NaN;

        /// <summary>The share of the drawings that get the label of the class they were drawn for.</summary>
        public double DrawnRecognised { get; private set; } = double.NaN;

        /// <summary>Accuracy by class.</summary>
        public float[] AccuracyByClass { get; private set; } = new float[ClassCount];

        /// <summary>Recognised drawings by class, as a share.</summary>
        public float[] DrawnByClass { get; private set; } = new float[ClassCount];

        /// <summary>Judges 2,000 test images, and 100 drawings of each class.</summary>
        public void Measure()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var right = Verdicts(_images).eq(_labels).to_type(ScalarType.Float32);
            Accuracy = right.mean().item<float>();
            AccuracyByClass = [.. Enumerable.Range(0, ClassCount).Select(label => right[_labels.eq(label)].mean().item<float>())];
            DrawnByClass = [.. Enumerable.Range(0, ClassCount).Select(RecognisedOf)];
            DrawnRecognised = DrawnByClass.Average();
        }

        /// <summary>Test images of a class above drawings of it, each under the classifier's label.</summary>
        public ImagesData Sheet(int label, double spread, int sheet)
        {
            using var scope = NewDisposeScope();
            using var real = ImageBatch.Of(_test, FirstOf(label), PixelScale.Unit, _context.Device);
            return Judged(cat([real.Images.flatten(1), _gaussians.Draw(label, Noise(ShownCount, sheet), spread)]), label);
        }

        public void Dispose()
        {
            _images.Dispose();
            _labels.Dispose();
            _noise.Dispose();
        }

        private float RecognisedOf(int label)
        {
            var drawn = _gaussians.Draw(label, _noise.narrow(0, label * DrawnOfEach, DrawnOfEach));
            return Verdicts(drawn).eq(label).to_type(ScalarType.Float32).mean().item<float>();
        }

        private Tensor Verdicts(Tensor images) => _classifier.call(images).argmax(1);

        private Tensor Noise(int count, int sheet)
        {
            using var chance = new Generator((ulong)(_context.Seed ^ OwnChance) + (ulong)sheet);
            return chance.StandardNormal([count, _gaussians.Components], _context.Device);
        }

        private int[] FirstOf(int label) =>
            [.. Enumerable.Range(0, _test.Count).Where(i => _test.Labels.Span[i] == label).Take(ShownCount)];

        private ImagesData Judged(Tensor images, int label)
        {
            using var grad = no_grad();
            var verdicts = Verdicts(images).cpu().data<long>().ToArray();
            return ImagesData.Of(images.view(_test.Shape.Batch(-1)), Columns, PixelScale.Unit) with
            {
                Labels = [.. verdicts.Select(verdict => $"{(verdict == label ? "✓" : "✗")} {_names[(int)verdict]}")],
            };
        }
    }
}
