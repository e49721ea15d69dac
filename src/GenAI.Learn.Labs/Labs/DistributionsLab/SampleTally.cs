using GenAI.Learn.Models.Probability;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>Samples of one distribution as they come: counted in cells, with their running mean and variance, the first ones kept.</summary>
/// <param name="distribution">What they are drawn from.</param>
/// <param name="seed">Equal seeds give equal samples.</param>
internal sealed class SampleTally(Distribution distribution, long seed)
{
    /// <summary>How many samples are kept for the quantile plot.</summary>
    public const int Kept = 2000;

    private const int Quantiles = 200;

    private readonly RandomSource _random = new(seed);
    private readonly List<double> _first = [];
    private double _squares;
    private double[]? _theory;

    public Distribution Distribution => distribution;

    public SampleCells Cells { get; } = new(distribution);

    public long[] Counts { get; private set; } = [];

    public int Count { get; private set; }

    public long Below { get; private set; }

    public long Above { get; private set; }

    public double Mean { get; private set; }

    /// <summary>The sample variance, with n - 1; 0 for fewer than two samples.</summary>
    public double Variance => Count > 1 ? _squares / (Count - 1) : 0;

    public double Outside => Count == 0 ? 0 : (double)(Below + Above) / Count;

    /// <summary>The Kolmogorov-Smirnov distance, as far as the ends of the cells tell.</summary>
    public double Distance
    {
        get
        {
            var (largest, seen) = (Math.Abs(Share(Below) - Cells.Theory[0]), Below);
            for (var i = 0; i < Counts.Length; i++)
                largest = Math.Max(largest, Math.Abs(Share(seen += Counts[i]) - Cells.Theory[i + 1]));
            return largest;
        }
    }

    public double Share(long count) => Count == 0 ? 0 : (double)count / Count;

    public void Draw(int samples)
    {
        if (Counts.Length == 0)
            Counts = new long[Cells.Length];
        for (var i = 0; i < samples; i++)
            Add(distribution.Sample(_random));
    }

    /// <summary>Quantiles of the theory, and of the samples kept, at the same probabilities.</summary>
    public (double[] Theory, double[] Samples) QuantilePairs()
    {
        _theory ??= [.. Enumerable.Range(0, Quantiles).Select(i => distribution.Quantile((i + 0.5) / Quantiles))];
        var sorted = _first.Order().ToArray();
        var samples = Enumerable.Range(0, Quantiles).Select(i => sorted[(int)((i + 0.5) / Quantiles * sorted.Length)]);
        return sorted.Length == 0 ? ([], []) : (_theory, [.. samples]);
    }

    // Welford's running mean and sum of squares.
    private void Add(double x)
    {
        Count++;
        var away = x - Mean;
        Mean += away / Count;
        _squares += away * (x - Mean);
        if (_first.Count < Kept)
            _first.Add(x);
        var cell = Cells.IndexOf(x);
        if (cell < 0)
            Below++;
        else if (cell >= Counts.Length)
            Above++;
        else
            Counts[cell]++;
    }
}
