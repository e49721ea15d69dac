using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>
/// Logistic regression against naive Bayes, its generative counterpart, as Ng and Jordan compared them (2002): the error on fresh data over
/// many random training sets, as these grow, as they are spoilt, or as values are missing.
/// </summary>
[Lab("ng-jordan", "Naive Bayes against logistic regression", ResultSeconds = 5)]
public sealed partial class NgJordan : Lab<NgJordan.Options>, ILab<NgJordan.Options>
{
    private const int Rounds = 100;
    private const string NaiveBayes = "naiveBayes";
    private const string Logistic = "logistic";
    private const string Zeros = "zeros";

    private readonly RandomSource _random;
    private SplitSource _source;
    private Dictionary<string, ErrorTally[]> _tallies;
    private int _next; // splits done since the averages began

    /// <summary>Prepares the data; no split is drawn yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed and data.</param>
    public NgJordan(Options options, LabContext context)
        : base(options, context)
    {
        _random = new RandomSource(context.Seed);
        _source = SplitSource.Of(options, context);
        _tallies = Empty();
    }

    /// <inheritdoc/>
    public override bool IsResting => _next >= Rounds * Levels.Count;

    private IReadOnlyList<double> Levels => Settings.Experiment switch
    {
        NgJordanExperiment.TrainingSize => [10, 16, 25, 40, 63, 100, 160, 250, 400, 630, 1000],
        NgJordanExperiment.Outliers => [0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3],
        _ => [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
    };

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => options.Data switch
    {
        NgJordanData.TrainersOrBoots => [ImageResources.Images(ImageData.FashionMnist)],
        NgJordanData.ThreesOrFives => [ImageResources.Images(ImageData.Mnist)],
        _ => [],
    };

    /// <summary>One random split at one level; the levels take turns.</summary>
    /// <inheritdoc/>
    public override void Step(string phase)
    {
        var level = _next % Levels.Count;
        var value = Levels[level];
        var size = Settings.Experiment == NgJordanExperiment.TrainingSize ? (int)value : Settings.TrainingPoints;
        var (train, test) = _source.Draw(size, _random);
        if (Settings.Experiment == NgJordanExperiment.Outliers)
            train = Spoiled(train, value);
        var bayes = GaussianNaiveBayes.Fit(train.Points, train.Classes, varianceSmoothing: Smoothing, sharedVariance: !Settings.OwnVariances);
        var logistic = LogisticRegression.Fit(train.Points, train.Classes, Settings.C);
        if (Settings.Experiment == NgJordanExperiment.MissingValues)
            AskWithGaps(bayes, logistic, train, test, level);
        else
            Ask(bayes, logistic, test, level);
        _next++;
        if (_next % Levels.Count == 0)
            ReportEnds();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("random", _random.Save);
        state.Put("next", writer => writer.Write(_next));
        foreach (var (name, tallies) in _tallies)
            state.Put(name, writer => Array.ForEach(tallies, tally => tally.Save(writer)));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("random", _random.Load);
        state.Get("next", reader => _next = reader.ReadInt32());
        foreach (var (name, tallies) in _tallies)
            state.Get(name, reader => Array.ForEach(tallies, tally => tally.Load(reader)));
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        if (Settings.Correlation != previous.Correlation)
            _source = SplitSource.Of(Settings, Context);
        (_tallies, _next) = (Empty(), 0);
    }

    // A corner of an image is black in every image of a small training set; without some smoothing its variance would be 0. For the measurements it is next to nothing.
    private const double Smoothing = 0.01;

    private Dictionary<string, ErrorTally[]> Empty() =>
        new[] { NaiveBayes, Logistic, Zeros }.ToDictionary(name => name, _ => Levels.Select(_ => new ErrorTally()).ToArray());

    // Some training points come in a wrong unit: ten times too large.
    private LabelledPoints Spoiled(LabelledPoints train, double share)
    {
        var order = Enumerable.Range(0, train.Count).ToArray();
        _random.Shuffle<int>(order);
        var rows = train.Points.ToArray();
        foreach (var i in order.Take((int)Math.Round(share * train.Count)))
            rows[i] = Array.ConvertAll(rows[i], value => 10 * value);
        return train with { Points = rows };
    }

    private void Ask(IBinaryClassifier bayes, IBinaryClassifier logistic, LabelledPoints test, int level)
    {
        _tallies[NaiveBayes][level].Add(1 - bayes.Accuracy(test.Points, test.Classes));
        _tallies[Logistic][level].Add(1 - logistic.Accuracy(test.Points, test.Classes));
    }

    // Naive Bayes leaves a missing value out. Logistic regression must be given some number: the mean of the training set, or 0.
    private void AskWithGaps(IBinaryClassifier bayes, IBinaryClassifier logistic, LabelledPoints train, LabelledPoints test, int level)
    {
        var gaps = new LabelledPoints([.. test.Points.Select(point => Array.ConvertAll(point, value => _random.NextDouble() < Levels[level] ? double.NaN : value))], test.Classes);
        var means = Enumerable.Range(0, train.Points[0].Length).Select(j => train.Points.Average(point => point[j])).ToArray();
        _tallies[NaiveBayes][level].Add(1 - bayes.Accuracy(gaps.Points, gaps.Classes));
        _tallies[Logistic][level].Add(1 - logistic.Accuracy(Filled(gaps, means), gaps.Classes));
        _tallies[Zeros][level].Add(1 - logistic.Accuracy(Filled(gaps, new double[means.Length]), gaps.Classes));
    }

    private static double[][] Filled(LabelledPoints gaps, double[] with) =>
        [.. gaps.Points.Select(point => point.Select((value, j) => double.IsNaN(value) ? with[j] : value).ToArray())];

    private void ReportEnds()
    {
        Context.Report("naiveBayesFirst", _tallies[NaiveBayes][0].Mean);
        Context.Report("logisticFirst", _tallies[Logistic][0].Mean);
        Context.Report("naiveBayesLast", _tallies[NaiveBayes][^1].Mean);
        Context.Report("logisticLast", _tallies[Logistic][^1].Mean);
    }
}
