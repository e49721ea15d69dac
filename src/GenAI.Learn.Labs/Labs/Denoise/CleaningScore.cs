using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>How near a method's images come to the clean ones.</summary>
/// <param name="Method">network, median, ...</param>
/// <param name="Psnr">The mean peak signal-to-noise ratio in decibels.</param>
/// <param name="Ssim">The mean structural similarity.</param>
internal sealed record CleaningScore(string Method, double Psnr, double Ssim)
{
    public static CleaningScore Of(string method, Tensor images, Tensor truth) => new(
        method,
        PeakSignalToNoise.Of(images, truth, 1).mean().item<float>(),
        StructuralSimilarity.Of(images, truth, 1).mean().item<float>());

    /// <summary>Under which name a measure is reported: the network's own is plainly "psnr".</summary>
    public string Metric(string measure) => Method == ImageDenoising.NetworkMethod
        ? measure.ToLowerInvariant()
        : Method.Split(' ')[0].ToLowerInvariant() + measure;
}
