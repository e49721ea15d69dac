namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class AnomalyTests
{
    private static readonly Anomaly.Options Flows = new() { Data = AnomalySource.NetworkFlows };
    private static readonly Anomaly.Options Digits = new();
    private static readonly Anomaly.Options Faces = new() { Data = AnomalySource.Faces };

    public static TheoryData<Anomaly.Options> Varied => new(
        Flows, Digits, new Anomaly.Options { Data = AnomalySource.FashionMnist, LeftOut = new ClassLabel(5), Code = 2 }, Flows with { FlowCode = 1, FalseAlarms = 0.5 }, Faces);

    [Theory]
    [MemberData(nameof(Varied))]
    public void With_any_data_every_view_is_shown(Anomaly.Options options)
    {
        using var run = New(options);
        run.Advance(1);
        var drawn = new[] { "alarms", "errors", "records", "roc" };
        Assert.Equal(drawn, run.Draw().Data.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Varied))]
    public void A_saved_run_goes_on_the_same(Anomaly.Options options)
    {
        using var run = New(options);
        run.Advance(12);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(15), copy.Advance(15));
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Flows);
        using var unwatched = New(Flows);
        var expected = unwatched.Advance(30);
        var seen = Enumerable.Range(0, 30).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void Attacks_are_told_from_traffic_after_a_few_seconds()
    {
        using var run = New(Flows);
        Assert.InRange(Last(run.Advance(1000), "auc"), 0.95, 1);
    }

    [Fact]
    public void A_two_left_out_is_rebuilt_worse_than_the_others()
    {
        using var run = New(Digits);
        Assert.InRange(Last(run.Advance(500), "auc"), 0.8, 1);
    }

    [Fact]
    public void Faces_with_a_hat_are_rebuilt_worse_than_those_without()
    {
        using var run = New(Faces);
        Assert.InRange(Last(run.Advance(500), "auc"), 0.8, 1);
    }

    [Fact]
    public void All_hats_are_one_kind_of_anomaly()
    {
        using var run = New(Faces);
        run.Advance(1);
        Assert.Equal("hat (hits)", ((TableData)run.Draw().Data["alarms"]).Rows[1][0]);
    }

    [Fact]
    public void A_one_left_out_is_rebuilt_better_than_the_others()
    {
        using var run = New(Digits with { LeftOut = new ClassLabel(1) });
        Assert.InRange(Last(run.Advance(500), "auc"), 0, 0.5);
    }

    [Fact]
    public void The_threshold_lets_through_the_share_that_was_accepted_of_records_kept_aside()
    {
        using var run = New(Flows);
        run.Advance(100);
        var few = Alarms(run, 0);
        run.Lab.Update(Flows with { FalseAlarms = 0.5 });
        var many = Alarms(run, 0);
        // Of 1,000 test records like those kept aside: 5 % and 50 %, four standard deviations of both samples together.
        Assert.InRange(few, 50 - 40, 50 + 40);
        Assert.InRange(many, 500 - 90, 500 + 90);
    }

    [Fact]
    public void The_records_with_the_largest_errors_come_first()
    {
        using var run = New(Flows);
        run.Advance(300);
        var errors = ((TableData)run.Draw().Data["records"]).Rows.Select(row => double.Parse(row[1])).ToArray();
        Assert.Equal(errors.OrderDescending(), errors);
    }

    private static SoloRun<Anomaly, Anomaly.Options> New(Anomaly.Options options) => new(options);

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(s => s.Name == name).Value;

    private static int Alarms(SoloRun<Anomaly, Anomaly.Options> run, int row) => int.Parse(((TableData)run.Draw().Data["alarms"]).Rows[row][2]);
}
