using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class VaeLab
{
    /// <summary>The network on images that it never learns from: their codes, the divergence of each unit, single images.</summary>
    private sealed class TestBench : IDisposable
    {
        // A unit is in use when its posterior mean differs between images by more than this variance (Burda, Grosse and Salakhutdinov 2016).
        private const double ActiveVariance = 0.01;
        private const int MeasuredCount = 1000; // every tenth image of the test set

        private readonly VariationalAutoencoder _autoencoder;
        private readonly ImageBatch _images;
        private readonly ImageBatch _ofClasses;

        public TestBench(VariationalAutoencoder autoencoder, ImageSet test, Device device)
        {
            _autoencoder = autoencoder;
            var every = test.Count / MeasuredCount;
            _images = ImageBatch.Of(test, [.. Enumerable.Range(0, MeasuredCount).Select(i => i * every)], PixelScale.Unit, device);
            _ofClasses = ImageBatch.Of(test, ClassRounds.Of(test, 1), PixelScale.Unit, device);
            Classes = Enumerable.Range(0, MeasuredCount).Select(i => (float)test.Labels.Span[i * every]).ToArray();
        }

        /// <summary>The class of each measured image.</summary>
        public Floats Classes { get; }

        /// <summary>The means of their posteriors, one after the other.</summary>
        public float[] Means { get; private set; } = [];

        /// <summary>The mean divergence of each unit from N(0, 1), nats.</summary>
        public float[] Divergences { get; private set; } = [];

        /// <summary>Units in use.</summary>
        public int ActiveUnits { get; private set; }

        /// <summary>The error of reconstructions from the means.</summary>
        public double MeanSquaredError { get; private set; } = double.NaN;

        public void Measure()
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            var posterior = _autoencoder.Encode(_images.Images); // (1000, latent)
            var variance = (posterior.Mean - posterior.Mean.mean([0])).square().mean([0]);
            Means = Values(posterior.Mean);
            Divergences = Values(posterior.DivergenceFromStandard().mean([0]));
            ActiveUnits = Values(variance).Count(v => v > ActiveVariance);
            MeanSquaredError = nn.functional.mse_loss(_autoencoder.Decode(posterior.Mean), _images.Images).item<float>();
        }

        /// <summary>Codes with the mean and the covariance that the measured images' codes have, made from standard normal noise.</summary>
        /// <param name="noise">(N, latent).</param>
        public Tensor LikeMeasured(Tensor noise)
        {
            using var grad = no_grad();
            using var scope = NewDisposeScope();
            using var codes = GaussianStatistics.Of(Measured().Codes());
            var spread = noise.cpu().to_type(ScalarType.Float64).mm(SymmetricRoot.Of(codes.Covariance));
            return (spread + codes.Mean).to_type(ScalarType.Float32).to(noise.device).MoveToOuterDisposeScope();
        }

        /// <summary>A test image of a class, (1, C, H, W).</summary>
        public Tensor ImageOf(ClassLabel label) => _ofClasses.Images.narrow(0, label.Index, 1);

        /// <summary>Some of the measured images in a row, (count, C, H, W).</summary>
        /// <param name="from">The first.</param>
        /// <param name="count">How many.</param>
        public Tensor Some(int from, int count) => _images.Images.narrow(0, from, count);

        /// <summary>Measures, unless that has been done.</summary>
        public TestBench Measured()
        {
            if (Means.Length == 0)
                Measure();
            return this;
        }

        public void Dispose()
        {
            _images.Dispose();
            _ofClasses.Dispose();
        }

        // Codes of the measured images, as plain codes are: their means, without noise. (1000, latent).
        private Tensor Codes() => tensor(Means, [MeasuredCount, _autoencoder.Latent]);

        private static float[] Values(Tensor tensor) => tensor.contiguous().cpu().data<float>().ToArray();
    }
}
