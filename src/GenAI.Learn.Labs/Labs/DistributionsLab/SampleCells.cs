using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

/// <summary>
/// Cells of equal width in which samples are counted, over the range that holds nearly all of them. A heavy tail may not squeeze the
/// rest into one bar, and so the range ends at six times the distance from the median to the upper tenth.
/// </summary>
internal sealed class SampleCells
{
    private const int MostBars = 80;
    private const int FineInBar = 8;

    private readonly Distribution _distribution;
    private readonly double _to;

    public SampleCells(Distribution distribution)
    {
        _distribution = distribution;
        var (low, high) = distribution.IsDiscrete ? Whole() : Smooth();
        Width = distribution.IsDiscrete ? Math.Ceiling((high - low) / MostBars) : (high - low) / (MostBars * FineInBar);
        From = low;
        Length = (int)Math.Ceiling((high - low) / Width - 1e-9);
        _to = distribution.IsDiscrete ? From + Length * Width : high;
        PerBar = distribution.IsDiscrete ? 1 : FineInBar;
        Theory = [.. Enumerable.Range(0, Length + 1).Select(i => distribution.Cumulative(End(i)))];
    }

    /// <summary>Where the first cell begins.</summary>
    public double From { get; }

    /// <summary>How wide a cell is; for a discrete distribution the count of its values.</summary>
    public double Width { get; }

    /// <summary>How many cells there are.</summary>
    public int Length { get; }

    /// <summary>How many cells make a bar.</summary>
    public int PerBar { get; }

    /// <summary>P(X &lt;= end of cell i - 1), from the beginning of the first.</summary>
    public double[] Theory { get; }

    /// <summary>The end of cell i - 1; a discrete one ends half way between two values.</summary>
    public double End(int i) => i == Length ? _to : From + i * Width;

    /// <summary>The cell of a value; -1 below all, <see cref="Length"/> above all.</summary>
    public int IndexOf(double x)
    {
        var place = (x - From) / Width;
        return place < 0 ? -1 : place < Length ? (int)place : x <= End(Length) ? Length - 1 : Length;
    }

    private (double Low, double High) Whole()
    {
        var (low, high) = (_distribution.Quantile(0.0005), Cut(_distribution.Quantile(0.9995)));
        if (_distribution.Upper - _distribution.Lower < 40)
            (low, high) = (_distribution.Lower, _distribution.Upper);
        return (low - 0.5, Math.Floor(high) + 0.5);
    }

    private (double Low, double High) Smooth()
    {
        var (low, high) = (_distribution.Quantile(0.001), Cut(_distribution.Quantile(0.999)));
        var reach = high - low;
        if (double.IsFinite(_distribution.Lower) && low - _distribution.Lower < 0.25 * reach)
            low = _distribution.Lower;
        if (double.IsFinite(_distribution.Upper) && _distribution.Upper - high < 0.25 * reach)
            high = _distribution.Upper;
        return (low, high);
    }

    private double Cut(double high)
    {
        var (median, tenth) = (_distribution.Quantile(0.5), _distribution.Quantile(0.9));
        return tenth > median ? Math.Min(high, median + 6 * (tenth - median)) : high;
    }
}
