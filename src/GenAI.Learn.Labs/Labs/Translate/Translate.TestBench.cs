using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Translate
{
    /// <summary>How near answers come to the truth.</summary>
    private sealed record Quality(double Psnr, double BaselinePsnr, double Ssim, double BaselineSsim, double Sharpness, double BaselineSharpness);

    /// <summary>The network on images from which it never learns, and on what the learner draws.</summary>
    private sealed class TestBench : IDisposable
    {
        private const int MeasuredCount = 100; // every hundredth image of the test set
        private const double Range = 2;        // from -1 to 1

        private readonly ImageTask _task;
        private readonly UNet _generator;
        private readonly PatchDiscriminator _discriminator;
        private readonly Device _device;
        private readonly ImageBatch _measured;
        private readonly ImageBatch _shown;
        private readonly Tensor _classMeans;

        public TestBench(ImageTask task, UNet generator, PatchDiscriminator discriminator, ImageSets images, Device device)
        {
            (_task, _generator, _discriminator, _device) = (task, generator, discriminator, device);
            var every = images.Test.Count / MeasuredCount;
            _measured = ImageBatch.Of(images.Test, [.. Enumerable.Range(0, MeasuredCount).Select(i => i * every)], PixelScale.Symmetric, device);
            _shown = ImageBatch.Of(images.Test, OneOfEachClass(images.Test), PixelScale.Symmetric, device);
            _classMeans = ClassMeans.Of(images.Train, images.Classes.Count, PixelScale.Symmetric, device);
        }

        /// <summary>The newest measurement; null before the first.</summary>
        public Quality? Last { get; private set; }

        /// <summary>Measures answers and baseline.</summary>
        public Quality Measure(TranslationRequest request)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var (input, truth) = Pair(_measured, request);
            var (output, plain) = (Answer(input), _task.Baseline(input, _classMeans));
            return Last = new Quality(
                Mean(PeakSignalToNoise.Of(output, truth, Range)), Mean(PeakSignalToNoise.Of(plain, truth, Range)),
                Mean(StructuralSimilarity.Of(output, truth, Range)), Mean(StructuralSimilarity.Of(plain, truth, Range)),
                Sharpness.Of(output, truth), Sharpness.Of(plain, truth));
        }

        /// <summary>A test image of each class: input, output, truth, baseline.</summary>
        public ImagesData Pairs(TranslationRequest request)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var (input, truth) = Pair(_shown, request);
            return Sheet(cat([_task.Picture(input), Answer(input), truth, _task.Baseline(input, _classMeans)]), (int)truth.shape[0]);
        }

        /// <summary>The discriminator's probability of being real, for each patch of the same outputs, and of the truths.</summary>
        public ImagesData Patches(TranslationRequest request)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var (input, truth) = Pair(_shown, request);
            var scores = cat([Judged(input, Answer(input)), Judged(input, truth)]);
            return Sheet(scores.sigmoid(), (int)truth.shape[0], PixelScale.Unit);
        }

        /// <summary>The learner's input, and the answer to it.</summary>
        public ImagesData Drawn(Drawing drawing, ClassLabel label, TranslationRequest request)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            float[] pixels = drawing.Pixels.Count == 0 ? Filled(-1) : [.. drawing.Pixels.Select(pixel => pixel / 127.5f - 1)];
            var image = tensor(pixels, [1, 1, ImageSet.Side, ImageSet.Side], device: _device);
            var input = _task.InputOf(image, tensor(new long[] { label.Index }, device: _device), request);
            return Sheet(cat([_task.Picture(input), Answer(input)]), 1);
        }

        public void Dispose()
        {
            _measured.Dispose();
            _shown.Dispose();
            _classMeans.Dispose();
        }

        private (Tensor Input, Tensor Truth) Pair(ImageBatch batch, TranslationRequest request)
        {
            var pair = _task.Pair(batch.Images, batch.Labels, [.. Enumerable.Repeat(request, (int)batch.Images.shape[0])]);
            return (pair.Input, pair.Truth);
        }

        private Tensor Answer(Tensor input) => _task.Compose(input, _generator.Draw(input));

        // Normalised by running statistics: looking leaves no trace.
        private Tensor Judged(Tensor input, Tensor images)
        {
            _discriminator.eval();
            try
            {
                return _discriminator.call(cat([input, images], 1));
            }
            finally
            {
                _discriminator.train();
            }
        }

        private static double Mean(Tensor values) => values.mean().item<float>();

        private static float[] Filled(float value)
        {
            var pixels = new float[ImageSet.Side * ImageSet.Side];
            Array.Fill(pixels, value);
            return pixels;
        }

        private static int[] OneOfEachClass(ImageSet test) =>
            [.. Enumerable.Range(0, test.Count).GroupBy(i => test.Labels.Span[i]).OrderBy(group => group.Key).Select(group => group.First())];

        private static ImagesData Sheet(Tensor images, int columns, PixelScale scale = PixelScale.Symmetric)
        {
            var sheet = SpriteSheet.Of(images, scale, columns);
            return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
        }
    }
}
