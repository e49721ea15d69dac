using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The cheap form of minibatch discrimination (Karras and others 2018, section 3): the discriminator is told how much the samples of its
/// batch differ, by one number more for each. A batch of copies then gives itself away.
/// </summary>
public static class MinibatchDeviation
{
    /// <summary>How much samples differ: the standard deviation of each feature over the batch, averaged over the features.</summary>
    /// <param name="samples">(N, F), real ones alone or generated ones alone.</param>
    /// <returns>A scalar, with the samples' history.</returns>
    public static Tensor Of(Tensor samples)
    {
        var centred = samples - samples.mean([0], keepdim: true);
        return (centred.square().mean([0]) + 1e-8).sqrt().mean(); // the gradient of a root is infinite at 0
    }

    /// <summary>Samples with a deviation beside each.</summary>
    /// <param name="samples">(N, F).</param>
    /// <param name="deviation">A scalar.</param>
    /// <returns>(N, F + 1).</returns>
    public static Tensor Beside(Tensor samples, Tensor deviation) => cat([samples, deviation.expand(samples.shape[0], 1)], 1);
}
