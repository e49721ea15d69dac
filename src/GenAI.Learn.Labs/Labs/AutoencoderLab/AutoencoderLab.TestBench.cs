using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class AutoencoderLab
{
    /// <summary>The network on images that it never learns from: errors, codes, reconstructions.</summary>
    private sealed class TestBench : IDisposable
    {
        private const int MeasuredCount = 1000; // every tenth image of the test set
        private const int ShownWeights = 32;
        private const int WeightColumns = 16;

        private readonly Autoencoder _autoencoder;
        private readonly ReconstructionLoss _loss;
        private readonly Device _device;
        private readonly ImageBatch _images;
        private readonly Tensor _shown;
        private readonly Floats _classes;
        private CodePlane? _plane;
        private float[] _points = [];

        public TestBench(Autoencoder autoencoder, ReconstructionLoss loss, ImageSet test, Device device)
        {
            (_autoencoder, _loss, _device) = (autoencoder, loss, device);
            var every = test.Count / MeasuredCount;
            _images = ImageBatch.Of(test, [.. Enumerable.Range(0, MeasuredCount).Select(i => i * every)], PixelScale.Unit, device);
            using var shown = ImageBatch.Of(test, ClassRounds.Of(test, 1), PixelScale.Unit, device);
            _shown = shown.Images.alias();
            _classes = Enumerable.Range(0, MeasuredCount).Select(i => (float)test.Labels.Span[i * every]).ToArray();
        }

        /// <summary>The loss that is trained, on the measured test images.</summary>
        public double Loss { get; private set; } = double.NaN;

        /// <summary>The mean squared error on them.</summary>
        public double MeanSquaredError { get; private set; } = double.NaN;

        /// <summary>The mean peak signal-to-noise ratio of their reconstructions, in decibels.</summary>
        public double Psnr { get; private set; } = double.NaN;

        /// <summary>(1000, C, H, W): the measured test images.</summary>
        public Tensor Images => _images.Images;

        /// <summary>Measures the errors and lays the plane through the codes.</summary>
        public void Measure()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var codes = _autoencoder.Encode(_images.Images);     // (1000, code)
            var logits = _autoencoder.DecodeLogits(codes);       // (1000, C, H, W)
            Loss = _loss.Of(logits, _images.Images, _autoencoder.Output).item<float>();
            MeanSquaredError = _loss == ReconstructionLoss.MeanSquaredError
                ? Loss
                : ReconstructionLoss.MeanSquaredError.Of(logits, _images.Images, _autoencoder.Output).item<float>();
            Psnr = PeakSignalToNoise.Of(_autoencoder.Output.Of(logits), _images.Images, 1).mean().item<float>();
            var here = codes.cpu();
            _plane = CodePlane.Through(here);
            _points = _plane.Project(here.data<float>().ToArray());
        }

        /// <summary>The measured images' codes on the latent plane.</summary>
        public PointGroup Codes()
        {
            EnsurePlane();
            return new PointGroup(_points) { Classes = _classes };
        }

        /// <summary>The image at a point of the latent plane.</summary>
        public ImagesData Decoded(Position point)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var code = EnsurePlane().CodeAt(point.X, point.Y);
            return ImagesData.Of(_autoencoder.Decode(tensor(code, [1, code.Length], device: _device)), 1, PixelScale.Unit);
        }

        /// <summary>One image of each class above its reconstruction.</summary>
        public ImagesData Reconstructions()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            return ImagesData.Of(cat([_shown, _autoencoder.call(_shown)]), (int)_shown.shape[0], PixelScale.Unit);
        }

        /// <summary>The first layer's weights, a unit an image, each from its most negative, black, to its most positive, white; 0 is mid-grey. In colour each channel so.</summary>
        public ImagesData Weights()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var weights = _autoencoder.FirstWeights;
            var count = Math.Min(weights.shape[0], ShownWeights);
            var channels = _images.Images.shape[1];
            var side = weights.dim() == 2 ? _images.Images.shape[3] : weights.shape[3];
            var flat = weights.narrow(0, 0, count).reshape(count, -1);
            var scaled = flat / flat.abs().amax([1], keepdim: true).clamp(min: 1e-12);
            return ImagesData.Of(scaled.view(count, channels, side, side), WeightColumns);
        }

        public void Dispose()
        {
            _images.Dispose();
            _shown.Dispose();
        }

        private CodePlane EnsurePlane()
        {
            if (_plane is null)
                Measure();
            return _plane!;
        }
    }
}
