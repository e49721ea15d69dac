namespace GenAI.Learn.Labs;

public sealed partial class NgJordan
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options)
    {
        var gaps = options.Experiment == NgJordanExperiment.MissingValues;
        var (first, last) = Ends(options.Experiment);
        return
        [
            new CurveView(
                "errors",
                "Error on fresh data",
                "The share of fresh points whose class is wrong, the mean over all random splits so far; the band holds eight splits in ten. "
                    + $"From left to right: {Axis(options.Experiment)}.",
                [
                    new Series(NaiveBayes, gaps ? "naive Bayes, missing values left out" : "naive Bayes", Tone.Real),
                    new Series(Logistic, gaps ? "logistic regression, means filled in" : "logistic regression", Tone.Fake),
                    .. gaps ? [new Series(Zeros, "logistic regression, zeros filled in", Tone.Judge)] : Array.Empty<Series>(),
                ])
            {
                XLabel = Axis(options.Experiment),
                YLabel = "error rate",
                LogX = options.Experiment == NgJordanExperiment.TrainingSize,
                Y = new Extent(0, 0.55),
                Marks = [new Mark(0.5, "guessing")],
            },
            new TableView(
                "table",
                "Who is ahead",
                "For each position on the axis the mean error of both, with the standard error of the mean, and who is ahead.",
                [Axis(options.Experiment), "Naive Bayes", "Logistic regression", .. gaps ? ["Zeros filled in"] : Array.Empty<string>(), "Ahead", "Splits"]),
            new CurveView(
                "ends",
                $"The averages at {first} and at {last}",
                "Mean errors over all splits so far, at either end of the axis above: they settle as splits come in.",
                [
                    new Series("naiveBayesFirst", $"naive Bayes, {first}", Tone.Real),
                    new Series("logisticFirst", $"logistic regression, {first}", Tone.Fake),
                    new Series("naiveBayesLast", $"naive Bayes, {last}", Tone.Train),
                    new Series("logisticLast", $"logistic regression, {last}", Tone.Test),
                ])
            {
                YLabel = "error rate",
            },
        ];
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("errors", new CurveData(ShownModels().ToDictionary(name => name, name => LineOf(_tallies[name]))));
        frame.Show("table", new TableData([.. Enumerable.Range(0, Levels.Count).Where(level => _tallies[NaiveBayes][level].Count > 0).Select(Row)]));
        frame.Note = Note();
    }

    private static string Axis(NgJordanExperiment experiment) => experiment switch
    {
        NgJordanExperiment.TrainingSize => "training points",
        NgJordanExperiment.Outliers => "share of outliers",
        _ => "share of values missing",
    };

    private static (string First, string Last) Ends(NgJordanExperiment experiment) => experiment switch
    {
        NgJordanExperiment.TrainingSize => ("10 points", "1,000 points"),
        NgJordanExperiment.Outliers => ("no outliers", "30 % outliers"),
        _ => ("nothing missing", "90 % missing"),
    };

    private IEnumerable<string> ShownModels() =>
        Settings.Experiment == NgJordanExperiment.MissingValues ? [NaiveBayes, Logistic, Zeros] : [NaiveBayes, Logistic];

    private Line LineOf(ErrorTally[] tallies)
    {
        var known = Enumerable.Range(0, tallies.Length).Where(level => tallies[level].Count > 0).ToArray();
        float[] Each(Func<int, double> value) => [.. known.Select(level => (float)value(level))];
        return new Line(Each(level => Levels[level]), Each(level => tallies[level].Mean))
        {
            Low = Each(level => tallies[level].Quantile(0.1)),
            High = Each(level => tallies[level].Quantile(0.9)),
        };
    }

    private IReadOnlyList<string> Row(int level)
    {
        var (bayes, logistic) = (_tallies[NaiveBayes][level], _tallies[Logistic][level]);
        return
        [
            Settings.Experiment == NgJordanExperiment.TrainingSize ? $"{Levels[level]:0}" : $"{100 * Levels[level]:0} %",
            Text(bayes),
            Text(logistic),
            .. Settings.Experiment == NgJordanExperiment.MissingValues ? [Text(_tallies[Zeros][level])] : Array.Empty<string>(),
            Ahead(bayes, logistic),
            $"{bayes.Count}",
        ];
    }

    private static string Text(ErrorTally tally) => $"{tally.Mean:0.000} ± {tally.StandardError:0.000}";

    // Ahead by more than two standard errors of the difference. Both met the same splits, so that this is on the careful side.
    private static string Ahead(ErrorTally bayes, ErrorTally logistic)
    {
        if (bayes.Count < 2)
            return "";
        var sure = Math.Abs(bayes.Mean - logistic.Mean) > 2 * Math.Sqrt(Math.Pow(bayes.StandardError, 2) + Math.Pow(logistic.StandardError, 2));
        return !sure ? "too close to call" : bayes.Mean < logistic.Mean ? "naive Bayes" : "logistic regression";
    }

    private string Note()
    {
        var rounds = _tallies[NaiveBayes][^1].Count;
        if (rounds == 0)
            return "The first random splits are being drawn.";
        var (first, last) = Ends(Settings.Experiment);
        var (bayes, logistic) = (_tallies[NaiveBayes], _tallies[Logistic]);
        return $"After {rounds} rounds: at {first} naive Bayes errs on {bayes[0].Mean:0.000} and logistic regression on {logistic[0].Mean:0.000}; "
            + $"at {last} on {bayes[^1].Mean:0.000} and {logistic[^1].Mean:0.000}.";
    }
}
