using System.Text.Json;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Tests.Goldens;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class RocCurveTests
{
    public static TheoryData<int> Curves => [.. Enumerable.Range(0, Golden.Read("scores.json").GetProperty("curves").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Curves))]
    public void The_area_is_scikit_learns_ties_included(int index)
    {
        var golden = Read(index);
        Assert.Equal(golden.GetProperty("area").GetDouble(), Curve(golden).Area, 1e-10);
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void Its_points_are_scikit_learns(int index)
    {
        var golden = Read(index);
        var curve = Curve(golden);
        Assert.Equal(golden.GetProperty("falseAlarms").Doubles(), curve.FalseAlarms.Select(x => Math.Round(x, 12)), (a, b) => Math.Abs(a - b) < 1e-10);
        Assert.Equal(golden.GetProperty("hits").Doubles(), curve.Hits.Select(x => Math.Round(x, 12)), (a, b) => Math.Abs(a - b) < 1e-10);
    }

    [Fact]
    public void The_area_is_the_chance_that_an_anomaly_scores_higher()
    {
        var random = new RandomSource(3);
        double[] ordinary = [.. Enumerable.Range(0, 50).Select(_ => Math.Round(random.NextNormal(), 1))];
        double[] anomalies = [.. Enumerable.Range(0, 40).Select(_ => Math.Round(random.NextNormal() + 0.3, 1))];
        var pairs = ordinary.SelectMany(o => anomalies.Select(a => a > o ? 1 : a < o ? 0 : 0.5)).Average();
        Assert.Equal(pairs, RocCurve.Of(ordinary, anomalies).Area, 1e-12);
    }

    [Fact]
    public void Scores_turned_round_have_the_rest_of_the_area()
    {
        double[] ordinary = [1, 2, 2, 5], anomalies = [2, 3, 7];
        var turned = RocCurve.Of([.. ordinary.Select(x => -x)], [.. anomalies.Select(x => -x)]);
        Assert.Equal(1, RocCurve.Of(ordinary, anomalies).Area + turned.Area, 1e-12);
    }

    [Fact]
    public void Scores_of_one_kind_alone_are_refused() => Assert.Throws<ArgumentException>(() => RocCurve.Of([1.0], []));

    [Fact]
    public void A_score_that_is_no_number_is_refused() => Assert.Throws<ArgumentException>(() => RocCurve.Of([1.0, double.NaN], [2.0]));

    private static JsonElement Read(int index) => Golden.Read("scores.json").GetProperty("curves")[index];

    private static RocCurve Curve(JsonElement golden) => RocCurve.Of(golden.GetProperty("ordinary").Doubles(), golden.GetProperty("anomalies").Doubles());
}
