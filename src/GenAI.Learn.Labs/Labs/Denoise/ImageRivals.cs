using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Filters without a network, each at its best for one corruption: size, width and gains come from training images alone.</summary>
internal sealed class ImageRivals : IDisposable
{
    private static readonly int[] Sides = [1, 3, 5, 7];
    private static readonly double[] Sigmas = [0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.6, 2.0, 2.5];

    private readonly WienerFilter _wiener;

    /// <summary>Chooses the filters.</summary>
    /// <param name="clean">(N, 1, 28, 28), training images from 0 to 1.</param>
    /// <param name="spoiled">The same, spoiled.</param>
    public ImageRivals(Tensor clean, Tensor spoiled)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        MedianSide = Sides.MaxBy(side => Score(MedianFilter.Of(spoiled, side), clean));
        Sigma = Sigmas.MaxBy(sigma => Score(GaussianFilter.Of(spoiled, sigma), clean));
        _wiener = WienerFilter.Fit(clean, spoiled);
    }

    /// <summary>Pixels on a side of the median filter's square.</summary>
    public int MedianSide { get; }

    /// <summary>The Gaussian filter's standard deviation in pixels.</summary>
    public double Sigma { get; }

    /// <summary>What the filters make of spoiled images: median, Gaussian, Wiener; from 0 to 1.</summary>
    public Tensor[] Of(Tensor spoiled) =>
        [MedianFilter.Of(spoiled, MedianSide).clamp(0, 1), GaussianFilter.Of(spoiled, Sigma).clamp(0, 1), _wiener.Of(spoiled).clamp(0, 1)];

    public void Dispose() => _wiener.Dispose();

    private static double Score(Tensor images, Tensor truth) => PeakSignalToNoise.Of(images.clamp(0, 1), truth, 1).mean().item<float>();
}
