using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// A reconstruction loss read as a likelihood. The binary cross-entropy is the negative log of independent Bernoulli pixels; the squared error, but for
/// a factor and a constant, that of independent Gaussian pixels of one standard deviation.
/// </summary>
/// <param name="Loss">Which of the two.</param>
/// <param name="Deviation">The standard deviation of a Gaussian pixel; a Bernoulli pixel has none.</param>
public sealed record PixelLikelihood(ReconstructionLoss Loss, double Deviation = 0.2)
{
    /// <summary>The mean over the images of log p(image | code).</summary>
    /// <param name="logits">(N, C, H, W), what the decoder gave: the sigmoid of it is the mean of each pixel.</param>
    /// <param name="images">(N, C, H, W), from 0 to 1.</param>
    /// <returns>A scalar, nats an image. That of Gaussian pixels is of a density and may be above 0.</returns>
    public Tensor Log(Tensor logits, Tensor images)
    {
        double pixels = images.numel() / images.shape[0]; // of an image in colour, the numbers of them
        var loss = Loss.Of(logits, images); // mean over pixels
        if (Loss == ReconstructionLoss.BinaryCrossEntropy)
            return loss * -pixels;
        var variance = Deviation * Deviation;
        return loss * (-pixels / (2 * variance)) - pixels / 2 * Math.Log(2 * Math.PI * variance);
    }
}
