using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Shares of a tensor's values in equal bins around 0.</summary>
internal sealed class ValueHistogram
{
    private const int Bins = 41;

    private readonly float[] _centres;
    private readonly float[] _shares;
    private readonly double _width;

    private ValueHistogram(float[] centres, float[] shares, double width) => (_centres, _shares, _width) = (centres, shares, width);

    /// <summary>Counts values.</summary>
    /// <param name="values">Any shape, at least one value.</param>
    public static ValueHistogram Of(Tensor values)
    {
        using var scope = NewDisposeScope();
        var numbers = values.detach().flatten().cpu().contiguous().data<float>().ToArray();
        var (low, high) = ((double)numbers.Min(), (double)numbers.Max());
        var middle = Math.Abs(low) < Math.Abs(high - low) * 2 ? 0 : (low + high) / 2; // near 0 the picture is symmetric about it
        var reach = Math.Max(Math.Max(Math.Abs(low - middle), Math.Abs(high - middle)), 0.05) * 1.02;
        var width = 2 * reach / Bins;
        var shares = new float[Bins];
        foreach (var number in numbers)
            shares[Math.Clamp((int)((number - middle + reach) / width), 0, Bins - 1)] += 1f / numbers.Length;
        return new ValueHistogram([.. Enumerable.Range(0, Bins).Select(bin => (float)(middle - reach + (bin + 0.5) * width))], shares, width);
    }

    /// <summary>The picture.</summary>
    /// <param name="series">The bars' series.</param>
    public BarsData Bars(string series) => new(new Dictionary<string, Floats> { [series] = _shares }) { Centres = _centres };

    /// <summary>The shares that a normal distribution would have in the same bins.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="deviation">Its standard deviation.</param>
    public Line Normal(double mean, double deviation)
    {
        var normal = new Models.Probability.Normal(mean, deviation);
        return new Line(_centres, (float[])[.. _centres.Select(x => (float)(normal.Cumulative(x + _width / 2) - normal.Cumulative(x - _width / 2)))]);
    }
}
