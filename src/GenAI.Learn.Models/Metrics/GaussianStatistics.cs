using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>Mean and covariance: a set of feature vectors seen as one Gaussian.</summary>
public sealed class GaussianStatistics : IDisposable
{
    /// <summary>Takes a mean and a covariance that are known.</summary>
    /// <param name="mean">(D), float64; owned from here on.</param>
    /// <param name="covariance">(D, D), float64, symmetric; owned from here on.</param>
    /// <param name="count">Samples that they were estimated from; 0 when they are exact.</param>
    public GaussianStatistics(Tensor mean, Tensor covariance, long count = 0)
    {
        Mean = mean.DetachFromDisposeScope();
        Covariance = covariance.DetachFromDisposeScope();
        Count = count;
    }

    /// <summary>(D), float64.</summary>
    public Tensor Mean { get; }

    /// <summary>(D, D), float64.</summary>
    public Tensor Covariance { get; }

    /// <summary>Samples that they were estimated from; 0 when they are exact.</summary>
    public long Count { get; }

    /// <summary>Why a covariance cannot be estimated from so few samples; null where it can.</summary>
    /// <param name="count">Samples.</param>
    /// <param name="dimension">Numbers in each.</param>
    public static string? Complaint(long count, long dimension) => count > dimension
        ? null
        : $"{count} images cannot give a covariance of {dimension} features: its rank would be at most {Math.Max(count - 1, 0)}, "
            + $"so some directions would seem to have no spread at all. At least {dimension + 1} images are needed.";

    /// <summary>Estimates both from samples; the covariance is the unbiased one, divided by N - 1.</summary>
    /// <param name="features">(N, D).</param>
    /// <exception cref="ArgumentException">There are no more samples than features; the message says why that will not do.</exception>
    public static GaussianStatistics Of(Tensor features)
    {
        if (Complaint(features.shape[0], features.shape[1]) is { } complaint)
            throw new ArgumentException(complaint, nameof(features));
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var samples = features.to_type(ScalarType.Float64); // (N, D)
        var mean = samples.mean([0]); // (D)
        var centred = samples - mean;
        return new GaussianStatistics(mean, centred.t().mm(centred) / (samples.shape[0] - 1), samples.shape[0]);
    }

    /// <summary>Frees both.</summary>
    public void Dispose()
    {
        Mean.Dispose();
        Covariance.Dispose();
    }
}
