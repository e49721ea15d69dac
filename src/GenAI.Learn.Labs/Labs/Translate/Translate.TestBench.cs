using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Translate
{
    /// <summary>How near images come to the truth.</summary>
    private sealed record Closeness(double Psnr, double Ssim, double Sharpness)
    {
        private const double Range = 2; // from -1 to 1

        public static Closeness Of(Tensor images, Tensor truth) => new(
            PeakSignalToNoise.Of(images, truth, Range).mean().item<float>(),
            StructuralSimilarity.Of(images, truth, Range).mean().item<float>(),
            Models.Metrics.Sharpness.Of(images, truth));
    }

    /// <summary>The network's answers, and the plain ones.</summary>
    private sealed record Quality(Closeness Output, Closeness Baseline);

    /// <summary>The network on images from which it never learns, and on what the learner draws.</summary>
    private sealed class TestBench : IDisposable
    {
        private const int MeasuredCount = 100; // every hundredth image of the test set

        private readonly ImageTask _task;
        private readonly UNet _generator;
        private readonly PatchDiscriminator _discriminator;
        private readonly Device _device;
        private readonly ImageBatch _measured;
        private readonly ImageBatch _shown;
        private readonly Tensor _classMeans;
        private Closeness? _baseline;
        private TranslationRequest? _baselineRequest;

        public TestBench(ImageTask task, UNet generator, PatchDiscriminator discriminator, ImageSets images, Device device)
        {
            (_task, _generator, _discriminator, _device) = (task, generator, discriminator, device);
            var every = images.Test.Count / MeasuredCount;
            _measured = ImageBatch.Of(images.Test, [.. Enumerable.Range(0, MeasuredCount).Select(i => i * every)], PixelScale.Symmetric, device);
            _shown = ImageBatch.Of(images.Test, ClassRounds.Of(images.Test, 1), PixelScale.Symmetric, device);
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
            if (_baseline is null || _baselineRequest != request)
                (_baseline, _baselineRequest) = (Closeness.Of(_task.Baseline(input, _classMeans), truth), request);
            return Last = new Quality(Closeness.Of(Answer(input), truth), _baseline);
        }

        /// <summary>A test image of each class: input, output, truth, baseline.</summary>
        public ImagesData Pairs(TranslationRequest request)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var (input, truth) = Pair(_shown, request);
            return ImagesData.Of(cat([_task.Picture(input), Answer(input), truth, _task.Baseline(input, _classMeans)]), (int)truth.shape[0]);
        }

        /// <summary>The discriminator's probability of being real, for each patch of the same outputs, and of the truths.</summary>
        public ImagesData Patches(TranslationRequest request)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var (input, truth) = Pair(_shown, request);
            var scores = cat([Judged(input, Answer(input)), Judged(input, truth)]);
            return ImagesData.Of(scores.sigmoid(), (int)truth.shape[0], PixelScale.Unit);
        }

        /// <summary>The learner's input, and the answer to it; the first shown image stands in for a drawing that is empty.</summary>
        public ImagesData Drawn(Drawing drawing, ClassLabel label, TranslationRequest request)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var labels = tensor(new long[] { label.Index }, device: _device);
            var input = drawing.Pixels.Count == 0
                ? _task.Pair(_shown.Images.narrow(0, 0, 1), labels, [request]).Input
                : _task.InputOf(Image(drawing), labels, request);
            return ImagesData.Of(cat([_task.Picture(input), Answer(input)]), 2) with { Labels = ["input", "output"] };
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

        private Tensor Image(Drawing drawing) =>
            tensor([.. drawing.Pixels.Select(pixel => pixel / 127.5f - 1)], ImageShape.Grey.Batch(1), device: _device);
    }
}
