using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// The Inception score (Salimans and others 2016), by whatever classifier gave the probabilities: exp of the mean, over the images, of
/// the Kullback-Leibler divergence from the mean prediction p(y) to the image's own, KL(p(y|x) || p(y)). From 1, where all
/// predictions are alike, to the number of classes.
/// </summary>
public static class InceptionScore
{
    /// <summary>The score of a set of images.</summary>
    /// <param name="probabilities">(N, K), rows sum to 1.</param>
    public static double Of(Tensor probabilities)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var each = probabilities.to_type(ScalarType.Float64); // (N, K)
        var marginal = each.mean([0]); // (K)
        var divergence = (each.xlogy(each) - each.xlogy(marginal)).sum(1); // (N); 0 log 0 is 0
        return Math.Exp(divergence.mean().item<double>());
    }
}
