using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Points;

public sealed class LabelledPointsTests
{
    public static TheoryData<LabelledPointSet> Sets => [.. Enum.GetValues<LabelledPointSet>().Where(set => set != LabelledPointSet.Drawn)];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Half_of_the_points_are_of_each_class_and_all_lie_in_the_plane_that_is_drawn(LabelledPointSet set)
    {
        var points = LabelledPoints.Draw(set, 400, noise: 0, new RandomSource(1));

        Assert.Equal(200, points.Classes.Count(label => label == 1));
        Assert.All(points.Points, point => Assert.True(Math.Abs(point[0]) <= 1.5 && Math.Abs(point[1]) <= 1.5));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Without_noise_no_point_of_one_class_lies_on_one_of_the_other(LabelledPointSet set)
    {
        var points = LabelledPoints.Draw(set, 400, noise: 0, new RandomSource(2));
        var byClass = points.Points.Zip(points.Classes).ToLookup(pair => pair.Second, pair => pair.First);

        Assert.All(byClass[0], zero => Assert.All(byClass[1], one => Assert.True(double.Hypot(zero[0] - one[0], zero[1] - one[1]) > 0.02)));
    }

    [Fact]
    public void A_drawn_set_is_the_learners_own() =>
        Assert.Throws<ArgumentException>(() => LabelledPoints.Draw(LabelledPointSet.Drawn, 1, 0, new RandomSource(0)));
}
