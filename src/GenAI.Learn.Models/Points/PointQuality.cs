using static TorchSharp.torch;

namespace GenAI.Learn.Models.Points;

/// <summary>Judges samples against the distribution that they should have.</summary>
public sealed class PointQuality
{
    /// <summary>Points of the data that stand for its distribution; drawn once.</summary>
    public const int ReferencePoints = 100_000;

    private readonly PointDistribution _data;
    private readonly double[] _reference;

    /// <summary>Counts the data's own histogram.</summary>
    /// <param name="data">The distribution.</param>
    /// <param name="generator">Where the chance comes from: not the run's generator, which training alone uses.</param>
    /// <param name="device">Where points are drawn.</param>
    public PointQuality(PointDistribution data, Generator generator, Device device)
    {
        _data = data;
        using var points = data.Sample(ReferencePoints, generator, device);
        _reference = PointHistogram.Shares(Values(points));
    }

    /// <summary>True when the data has separate modes to count.</summary>
    public bool HasModes => _data.Modes.Count > 0;

    /// <summary>
    /// The Jensen-Shannon divergence in nats between data and samples, both as shares of the cells of
    /// <see cref="PointHistogram"/>: 0.1 units wide, so differences within a cell do not count.
    /// </summary>
    /// <param name="samples">x0, y0, x1, y1, ...; of 4,000 or more the estimate is too large by less than 0.01.</param>
    public double JensenShannon(ReadOnlySpan<float> samples) => Divergence.JensenShannon(PointHistogram.Shares(samples), _reference);

    /// <summary>How many of the data's modes the samples cover, by the rule of <see cref="ModeCoverage"/>.</summary>
    /// <param name="samples">x0, y0, x1, y1, ...</param>
    public int Modes(ReadOnlySpan<float> samples) => ModeCoverage.Count(samples, _data.Modes, PointDistribution.Sigma);

    /// <summary>The numbers of a tensor of points.</summary>
    /// <param name="points">(N, 2).</param>
    /// <returns>x0, y0, x1, y1, ...</returns>
    public static float[] Values(Tensor points)
    {
        using var here = points.detach().cpu();
        return here.data<float>().ToArray();
    }
}
