using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// Times as vectors of sines and cosines whose wavelengths grow from 2 pi by equal factors, as positions are in the Transformer
/// (Vaswani and others 2017): near times look alike, far ones do not, at several scales at once. With D numbers the longest is
/// 10,000^(1 - 2 / D) times the shortest, some 7,500 times with 64.
/// </summary>
public static class TimeEmbedding
{
    /// <summary>Embeds times.</summary>
    /// <param name="t">(N), int64.</param>
    /// <param name="dimension">Numbers of a vector; even.</param>
    /// <returns>(N, dimension): the sines, then the cosines.</returns>
    public static Tensor Of(Tensor t, int dimension)
    {
        var half = dimension / 2;
        var frequencies = exp(arange(half, dtype: ScalarType.Float32, device: t.device) * (-Math.Log(10_000) / half)); // (D / 2)
        var angles = t.to_type(ScalarType.Float32).unsqueeze(1) * frequencies;                                          // (N, D / 2)
        return cat([angles.sin(), angles.cos()], 1);  // (N, D)
    }
}
