using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>How far a reconstruction is from its image.</summary>
public enum ReconstructionLoss
{
    /// <summary>The mean over all pixels of the squared difference.</summary>
    MeanSquaredError,

    /// <summary>The mean over all pixels of the cross-entropy, the pixel taken as the probability of white.</summary>
    BinaryCrossEntropy,
}

/// <summary>Computes a <see cref="ReconstructionLoss"/>.</summary>
public static class ReconstructionLosses
{
    /// <summary>The loss.</summary>
    /// <param name="loss">Which.</param>
    /// <param name="logits">What the decoder gave; <paramref name="output"/> makes the reconstruction of it.</param>
    /// <param name="images">What it should be, from 0 to 1; the same shape.</param>
    /// <param name="output">What the decoder's numbers pass through.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="ArgumentException">Cross-entropy of a linear output, which is no probability.</exception>
    public static Tensor Of(this ReconstructionLoss loss, Tensor logits, Tensor images, DecoderOutput output = DecoderOutput.Sigmoid)
    {
        switch (loss)
        {
            case ReconstructionLoss.MeanSquaredError:
                using (var reconstruction = output.Of(logits))
                    return nn.functional.mse_loss(reconstruction, images);
            case ReconstructionLoss.BinaryCrossEntropy when output == DecoderOutput.Sigmoid:
                return nn.functional.binary_cross_entropy_with_logits(logits, images);
            case ReconstructionLoss.BinaryCrossEntropy:
                throw new ArgumentException("Cross-entropy takes a pixel for a probability, and a linear output may leave 0 to 1.", nameof(output));
            default:
                throw new ArgumentOutOfRangeException(nameof(loss), loss, "No such loss.");
        }
    }
}
