using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// The kernel distance, KID (Bińkowski and others 2018): the squared maximum mean discrepancy with the kernel
/// (x.y / D + 1)^3, by the estimator without bias. At any sample size it is right on average, so that for equal distributions it lies around 0
/// and is below it about half of the time.
/// </summary>
public static class KernelDistance
{
    /// <summary>The distance of two sets.</summary>
    /// <param name="first">(N, D), N at least 2.</param>
    /// <param name="second">(M, D), M at least 2.</param>
    public static double Of(Tensor first, Tensor second) => Within(first) + Within(second) - 2 * Across(first, second);

    /// <summary>The mean kernel of different samples of one set.</summary>
    /// <param name="features">(N, D), N at least 2.</param>
    public static double Within(Tensor features)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features.shape[0], 2);
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var kernel = Kernel(features, features); // (N, N)
        var pairs = features.shape[0] * (features.shape[0] - 1);
        return (kernel.sum() - kernel.trace()).item<double>() / pairs; // a sample with itself is no pair
    }

    /// <summary>The mean kernel of pairs from two sets.</summary>
    /// <param name="first">(N, D).</param>
    /// <param name="second">(M, D).</param>
    public static double Across(Tensor first, Tensor second)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return Kernel(first, second).mean().item<double>();
    }

    private static Tensor Kernel(Tensor first, Tensor second)
    {
        var product = first.to_type(ScalarType.Float64).mm(second.to_type(ScalarType.Float64).t());
        return (product / first.shape[1] + 1).pow(3);
    }
}
