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
    /// <param name="logits">What the decoder gave: the sigmoid of it is the reconstruction.</param>
    /// <param name="images">What it should be, from 0 to 1; the same shape.</param>
    /// <returns>A scalar.</returns>
    public static Tensor Of(this ReconstructionLoss loss, Tensor logits, Tensor images) => loss switch
    {
        ReconstructionLoss.MeanSquaredError => nn.functional.mse_loss(sigmoid(logits), images),
        ReconstructionLoss.BinaryCrossEntropy => nn.functional.binary_cross_entropy_with_logits(logits, images),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "No such loss."),
    };
}
