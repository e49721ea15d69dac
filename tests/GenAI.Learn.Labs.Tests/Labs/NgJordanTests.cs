namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class NgJordanTests
{
    private const int Levels = 11;

    public static TheoryData<NgJordanExperiment, NgJordanData> Combinations
    {
        get
        {
            var all = new TheoryData<NgJordanExperiment, NgJordanData>();
            foreach (var experiment in Enum.GetValues<NgJordanExperiment>())
            {
                foreach (var data in Enum.GetValues<NgJordanData>())
                    all.Add(experiment, data);
            }

            return all;
        }
    }

    // Ng and Jordan 2002: behind with many data, ahead with few. 25 rounds leave a standard error of about 0.01.
    [Theory]
    [InlineData(NgJordanData.Measurements)]
    [InlineData(NgJordanData.TrainersOrBoots)]
    public void Naive_Bayes_is_ahead_with_few_data_and_behind_with_many(NgJordanData data)
    {
        using var run = New(new() { Data = data });
        var scalars = Last(run.Advance(25 * Levels));
        Assert.True(scalars["naiveBayesFirst"] < scalars["logisticFirst"] - 0.01, $"At 10 points {scalars["naiveBayesFirst"]:0.000} against {scalars["logisticFirst"]:0.000}.");
        Assert.True(scalars["naiveBayesLast"] > scalars["logisticLast"] + 0.005, $"At 1,000 points {scalars["naiveBayesLast"]:0.000} against {scalars["logisticLast"]:0.000}.");
    }

    [Fact]
    public void When_its_assumption_holds_naive_Bayes_is_not_behind_with_many_data_either()
    {
        using var run = New(new() { Correlation = 0 });
        var scalars = Last(run.Advance(25 * Levels));
        Assert.Equal(scalars["logisticLast"], scalars["naiveBayesLast"], 0.01);
    }

    [Fact]
    public void Zeros_filled_in_cost_more_than_leaving_out()
    {
        using var run = New(new() { Experiment = NgJordanExperiment.MissingValues });
        run.Advance(10 * 20);
        var lines = ((CurveData)run.Draw().Data["errors"]).Lines;
        var (left, zeros) = (lines["naiveBayes"].Y.Values.Span[5], lines["zeros"].Y.Values.Span[5]);
        Assert.True(zeros > left + 0.03, $"With half missing {left:0.000} against {zeros:0.000}.");
    }

    [Fact]
    public void Outliers_spoil_both()
    {
        using var run = New(new() { Experiment = NgJordanExperiment.Outliers });
        var scalars = Last(run.Advance(8 * 20));
        Assert.True(scalars["naiveBayesLast"] > scalars["naiveBayesFirst"] + 0.02);
        Assert.True(scalars["logisticLast"] > scalars["logisticFirst"] + 0.02);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_experiment_runs_on_every_data_set(NgJordanExperiment experiment, NgJordanData data)
    {
        var options = new NgJordan.Options { Experiment = experiment, Data = data, TrainingPoints = 40 };
        using var run = New(options);
        run.Advance(6);
        var frame = run.Draw();
        Assert.Equal(["errors", "table"], frame.Data.Keys.Order());
        Assert.All(((CurveData)frame.Data["errors"]).Lines.Values, line => Assert.All(line.Y.Values.ToArray(), error => Assert.InRange(error, 0, 0.8)));
        var columns = ((TableView)NgJordan.Views(options).Single(view => view.Name == "table")).Columns.Count;
        Assert.All(((TableData)frame.Data["table"]).Rows, row => Assert.Equal(columns, row.Count));
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(new());
        run.Advance(15);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(2 * Levels), copy.Advance(2 * Levels));
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(new());
        using var unwatched = New(new());
        var expected = unwatched.Advance(2 * Levels);
        var seen = Enumerable.Range(0, 2 * Levels).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void Another_setting_begins_the_averages_anew()
    {
        var options = new NgJordan.Options();
        using var run = New(options);
        run.Advance(2 * Levels);
        run.Lab.Update(options with { C = 1 });
        Assert.Empty(((TableData)run.Draw().Data["table"]).Rows);
    }

    [Fact]
    public void The_band_holds_the_mean()
    {
        using var run = New(new());
        run.Advance(10 * Levels);
        var line = ((CurveData)run.Draw().Data["errors"]).Lines["logistic"];
        for (var i = 0; i < Levels; i++)
            Assert.InRange(line.Y.Values.Span[i], line.Low!.Value.Values.Span[i], line.High!.Value.Values.Span[i]);
    }

    private static Dictionary<string, double> Last(IEnumerable<(string Name, double Value)> scalars) =>
        scalars.GroupBy(s => s.Name).ToDictionary(group => group.Key, group => group.Last().Value);

    private static SoloRun<NgJordan, NgJordan.Options> New(NgJordan.Options options) => new(options);
}
