using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// Classifier-free guidance (Ho and Salimans 2022): one network predicts the noise with and without the class, and the difference of the
/// two, the direction towards the class, counts <c>weight</c> times: noise = without + weight (with - without).
/// </summary>
/// <param name="denoiser">The network, trained with some labels dropped.</param>
/// <param name="labels">(N), int64: what each sample is to be.</param>
/// <param name="weight">0 for no class at all, 1 for the class as it was learned, more to exaggerate it. (The paper counts from there: its w is this less 1.)</param>
public sealed class ClassGuidance(IClassDenoiser denoiser, Tensor labels, double weight = 1) : IDenoiser
{
    /// <summary>Labels of training samples of which some are dropped, so that the network learns to do without as well.</summary>
    /// <param name="labels">(N), int64.</param>
    /// <param name="share">The probability of each to be dropped.</param>
    /// <param name="noClass">What stands in its place.</param>
    /// <param name="random">Where the chance comes from.</param>
    public static Tensor Drop(Tensor labels, double share, long noClass, Generator random)
    {
        using var scope = NewDisposeScope();
        var dropped = random.Uniform(labels.shape, labels.device) < share;
        return labels.masked_fill(dropped, noClass).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor PredictNoise(Tensor x, Tensor t)
    {
        if (weight == 1)
            return denoiser.PredictNoise(x, t, labels);
        var without = denoiser.PredictNoise(x, t, full_like(labels, denoiser.NoClass));
        return weight == 0 ? without : without + weight * (denoiser.PredictNoise(x, t, labels) - without);
    }
}
