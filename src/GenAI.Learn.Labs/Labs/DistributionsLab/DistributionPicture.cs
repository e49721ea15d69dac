namespace GenAI.Learn.Labs;

/// <summary>Samples and theory as bars and lines.</summary>
/// <param name="tally">The samples.</param>
internal sealed class DistributionPicture(SampleTally tally)
{
    private const double Headroom = 1.25;
    private const int MostSpikes = 42;

    private readonly SampleCells _cells = tally.Cells;

    public static float[] Narrowed(IEnumerable<double> values) =>
        [.. values.Select(value => (float)Math.Clamp(value, -float.MaxValue, float.MaxValue))];

    public BarsData Histogram()
    {
        var bars = _cells.Length / _cells.PerBar;
        var width = _cells.Width * _cells.PerBar;
        var heights = new double[bars];
        for (var i = 0; i < tally.Counts.Length; i++)
            heights[i / _cells.PerBar] += tally.Share(tally.Counts[i]) / width;
        return new BarsData(new Dictionary<string, Floats> { ["samples"] = Narrowed(heights) })
        {
            Centres = Narrowed(Enumerable.Range(0, bars).Select(i => _cells.From + (i + 0.5) * width)),
            Lines = new Dictionary<string, Line> { ["theory"] = tally.Distribution.IsDiscrete ? Masses() : Density(bars, width) },
        };
    }

    public CurveData Cumulative()
    {
        var ends = Enumerable.Range(0, _cells.Length + 1).Select(_cells.End).ToArray();
        var shares = new double[ends.Length];
        for (long i = 0, seen = tally.Below; i < shares.Length; i++)
        {
            shares[i] = tally.Share(seen);
            seen += i < tally.Counts.Length ? tally.Counts[i] : 0;
        }

        var steps = tally.Distribution.IsDiscrete && _cells.Width == 1;
        return new CurveData(new Dictionary<string, Line>
        {
            ["theory"] = steps ? Staircase(ends, _cells.Theory) : Line(ends, _cells.Theory),
            ["samples"] = steps ? Staircase(ends, shares) : Line(ends, shares),
        });
    }

    // A staircase rises at the whole numbers, half way between the ends of the cells.
    private static Line Staircase(double[] ends, double[] values)
    {
        List<double> x = [ends[0]], y = [values[0]];
        for (var i = 1; i < ends.Length; i++)
        {
            var place = (ends[i - 1] + ends[i]) / 2;
            x.AddRange([place, place, ends[i]]);
            y.AddRange([values[i - 1], values[i], values[i]]);
        }

        return Line(x, y);
    }

    private static Line Line(IEnumerable<double> x, IEnumerable<double> y) => new(Narrowed(x), Narrowed(y));

    // Mass has no line between the whole numbers: a spike on each, unless they are so many that spikes would hide the bars.
    private Line Masses()
    {
        List<double> x = [], y = [];
        for (var i = 0; i < _cells.Length; i++)
        {
            var place = (_cells.End(i) + _cells.End(i + 1)) / 2;
            var mass = (_cells.Theory[i + 1] - _cells.Theory[i]) / _cells.Width;
            x.AddRange(_cells.Length <= MostSpikes ? [place, place, place] : [place]);
            y.AddRange(_cells.Length <= MostSpikes ? [0, mass, 0] : [mass]);
        }

        return Line(x, y);
    }

    // Cut where it runs far above the highest bar that is to be expected: at the ends of a beta density it would run to infinity.
    private Line Density(int bars, double width)
    {
        var most = Enumerable.Range(0, bars).Max(i => _cells.Theory[(i + 1) * _cells.PerBar] - _cells.Theory[i * _cells.PerBar]) / width * Headroom;
        var points = Enumerable.Range(0, _cells.Length + 1).Select(i => (X: _cells.End(i), Y: tally.Distribution.Density(_cells.End(i))))
            .Where(point => point.Y <= most).ToArray();
        return Line(points.Select(point => point.X), points.Select(point => point.Y));
    }
}
