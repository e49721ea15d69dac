using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>A denoiser that may be told of which class the sample is: epsilon_theta(x_t, t, y).</summary>
public interface IClassDenoiser
{
    /// <summary>The label that says nothing: one more than the highest class.</summary>
    long NoClass { get; }

    /// <summary>Predicts the noise of samples of known class.</summary>
    /// <param name="x">(N, ...), x_t.</param>
    /// <param name="t">(N), int64, 1 to T.</param>
    /// <param name="labels">(N), int64; <see cref="NoClass"/> for a sample of any class.</param>
    /// <returns>As x.</returns>
    Tensor PredictNoise(Tensor x, Tensor t, Tensor labels);
}
