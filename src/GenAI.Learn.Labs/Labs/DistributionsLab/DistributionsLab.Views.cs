using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

public sealed partial class DistributionsLab
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new BarsView(
            "histogram",
            "Samples against the mass or density",
            "Bars: the share of samples in each stretch, divided by its width. Line: the density, or a spike for each mass; many masses are joined by a line. Where a stretch holds several whole numbers, both are averages over them.",
            [new Series("samples", "samples", Tone.Fake), new Series("theory", "mass or density", Tone.Real)])
        {
            XLabel = "x",
            YLabel = "per unit of x",
        },
        new CurveView(
            "cumulative",
            "Cumulative function",
            "The probability of a value up to x, and the share of samples up to x.",
            [new Series("theory", "theory", Tone.Real), new Series("samples", "samples", Tone.Fake)])
        {
            XLabel = "x",
            YLabel = "P(X ≤ x)",
            Y = new Extent(0, 1.02),
        },
        new TableView("moments", "Mean and variance", "What the samples give beside what theory says.", ["moment", "theory", "samples", "difference"]),
        new CurveView(
            "quantiles",
            "Quantile plot",
            $"For 200 probabilities, the quantile of the samples (the first {SampleTally.Kept}) over the quantile of theory. The nearer to the diagonal, the better they agree.",
            [new Series("samples", "samples", Tone.Fake), new Series("diagonal", "equal", Tone.Quiet)])
        {
            XLabel = "quantile of theory",
            YLabel = "quantile of samples",
        },
        Running("mean", "Mean", "mean"),
        Running("variance", "Variance", "variance"),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("histogram", new DistributionPicture(_tally).Histogram());
        frame.Show("cumulative", new DistributionPicture(_tally).Cumulative());
        frame.Show("moments", Moments());
        frame.Show("quantiles", Quantiles());
        frame.Note = Note();
    }

    private static CurveView Running(string name, string title, string what) => new(
        name,
        $"{title} as samples come in",
        $"The {what} of the samples so far, and the {what} of the distribution.",
        [new Series(name, "samples", Tone.Fake), new Series($"{name}Theory", "theory", Tone.Real)])
    {
        YLabel = what,
    };

    private static string Text(double value) => value.ToString(Math.Abs(value) is >= 1e5 or (> 0 and < 1e-3) ? "0.###e+0" : "0.####");

    private TableData Moments()
    {
        var of = _tally.Distribution;
        string[] Row(string name, double theory, double samples) =>
            [name, Text(theory), _tally.Count > 1 ? Text(samples) : "", _tally.Count > 1 ? Text(samples - theory) : ""];
        return new TableData([
            Row("mean", of.Mean, _tally.Mean),
            Row("variance", of.Variance, _tally.Variance),
            Row("standard deviation", Math.Sqrt(of.Variance), Math.Sqrt(_tally.Variance)),
            ["expected error of the mean, σ/√n", _tally.Count > 0 ? Text(Math.Sqrt(of.Variance / _tally.Count)) : "", "", ""],
        ]);
    }

    private CurveData Quantiles()
    {
        var (theory, samples) = _tally.QuantilePairs();
        var x = DistributionPicture.Narrowed(theory);
        return new CurveData(new Dictionary<string, Line>
        {
            ["samples"] = new(x, DistributionPicture.Narrowed(samples)),
            ["diagonal"] = new(x, x),
        });
    }

    private string Note()
    {
        var of = _tally.Distribution;
        if (_tally.Count == 0)
            return $"No samples yet. The mean will be near {Text(of.Mean)}, the variance near {Text(of.Variance)}.";
        var note = $"{_tally.Count} samples: mean {Text(_tally.Mean)} where theory says {Text(of.Mean)}, variance {Text(_tally.Variance)} where it says {Text(of.Variance)}.";
        if (_tally.Outside > 0.005)
            note += $" {_tally.Outside:P1} of the samples lie outside the picture.";
        if (of is Beta && (double.IsInfinity(of.Density(0)) || double.IsInfinity(of.Density(1))))
            note += " At an end the density is infinite; the line is cut off there.";
        return note;
    }
}
