using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Points;

/// <summary>The distribution of a generator's input.</summary>
public enum NoiseDistribution
{
    /// <summary>Each number N(0, 1).</summary>
    Normal,

    /// <summary>Each number uniform from -1 to 1.</summary>
    Uniform,
}

/// <summary>A generator's input.</summary>
/// <param name="distribution">How each number is distributed.</param>
/// <param name="dimension">Numbers in a noise vector.</param>
/// <param name="device">Where the noise goes.</param>
public sealed class LatentNoise(NoiseDistribution distribution, long dimension, Device device)
{
    /// <summary>Draws noise vectors.</summary>
    /// <param name="count">How many.</param>
    /// <param name="generator">Where the chance comes from.</param>
    /// <returns>(N, dimension).</returns>
    public Tensor Sample(long count, Generator generator) => distribution == NoiseDistribution.Normal
        ? generator.StandardNormal([count, dimension], device)
        : generator.Uniform([count, dimension], device).mul_(2).sub_(1);

    /// <summary>
    /// A regular grid over the first two dimensions, the others 0. Its lines lie at quantiles, so that each cell between them
    /// is hit by the same share of the noise. With one dimension it is a line.
    /// </summary>
    /// <param name="side">Points along a side.</param>
    /// <returns>(rows * side, dimension), row by row; one row with one dimension, else <paramref name="side"/>.</returns>
    public Tensor Grid(int side)
    {
        var rows = dimension == 1 ? 1 : side;
        using var scope = NewDisposeScope();
        var line = Quantiles(side);
        var grid = zeros(rows * side, dimension, device: device);
        grid.narrow(1, 0, 1).copy_(line.repeat(rows).unsqueeze(1));
        if (dimension > 1)
            grid.narrow(1, 1, 1).copy_(line.repeat_interleave(side).unsqueeze(1));
        return grid.MoveToOuterDisposeScope();
    }

    // (side), at the probabilities 1/2n, 3/2n, ...
    private Tensor Quantiles(int side)
    {
        var uniform = linspace(-1 + 1.0 / side, 1 - 1.0 / side, side, device: device);
        return distribution == NoiseDistribution.Normal ? uniform.erfinv() * Math.Sqrt(2) : uniform;
    }
}
