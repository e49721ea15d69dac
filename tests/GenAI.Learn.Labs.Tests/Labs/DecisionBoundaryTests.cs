using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class DecisionBoundaryTests
{
    private const int Long = 500;

    public static TheoryData<BoundaryModel> Models => [.. Enum.GetValues<BoundaryModel>()];

    public static TheoryData<LabelledPointSet> Sets => [.. Enum.GetValues<LabelledPointSet>()];

    // What a straight line cannot do on moons, the others can: each model's test accuracy on its home ground, seed 1.
    [Theory]
    [InlineData(BoundaryModel.LogisticRegression, LabelledPointSet.Blobs, 0.95)]
    [InlineData(BoundaryModel.SupportVectorMachine, LabelledPointSet.Spiral, 0.95)]
    [InlineData(BoundaryModel.NearestNeighbours, LabelledPointSet.Moons, 0.95)]
    [InlineData(BoundaryModel.DecisionTree, LabelledPointSet.Xor, 0.93)]
    [InlineData(BoundaryModel.NeuralNetwork, LabelledPointSet.Circles, 0.95)]
    [InlineData(BoundaryModel.LeastSquares, LabelledPointSet.Blobs, 0.95)]
    public void Every_model_learns(BoundaryModel model, LabelledPointSet set, double least)
    {
        using var run = New(new() { Model = model, Data = set, Gamma = 10, C = 10 });
        var accuracy = run.Advance(Long).Last(s => s.Name == "testAccuracy").Value;
        Assert.InRange(accuracy, least, 1);
        Assert.True(run.Lab.IsResting);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_view_is_shown_before_and_after_the_first_step(BoundaryModel model)
    {
        using var run = New(new() { Model = model });
        Assert.Equal(["comparison", "numbers", "scene"], run.Draw().Data.Keys.Order());
        run.Advance(1);
        Assert.Equal(["comparison", "numbers", "scene"], run.Draw().Data.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_data_set_is_fitted_with_and_without_points_of_ones_own(LabelledPointSet set)
    {
        var own = new ClassPointList([new(-1, 0, 0), new(1, 0, 1), new(1, 1, 1)]);
        using var run = New(new() { Data = set, YourPoints = own, Outliers = 3, OutlierKind = OutlierKind.WrongLabels });
        run.Advance(3);
        Assert.True(Field(run).Distinct().Count() > 100);
    }

    [Theory]
    [InlineData(BoundaryModel.LogisticRegression, 30)]
    [InlineData(BoundaryModel.SupportVectorMachine, 30)]
    [InlineData(BoundaryModel.NearestNeighbours, 30)]
    [InlineData(BoundaryModel.DecisionTree, 5)]
    [InlineData(BoundaryModel.NeuralNetwork, 100)]
    public void The_fit_can_be_watched_step_by_step(BoundaryModel model, int pictures)
    {
        using var run = New(new() { Model = model });
        var seen = new HashSet<string>();
        while (!run.Lab.IsResting && seen.Count < pictures)
        {
            run.Advance(1);
            seen.Add(string.Join(' ', Field(run)));
        }

        Assert.Equal(pictures, seen.Count);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_saved_run_goes_on_the_same(BoundaryModel model)
    {
        using var run = New(new() { Model = model, Points = 100 });
        run.Advance(4);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10), copy.Advance(10));
        Assert.Equal(Field(run), Field(copy));
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(new());
        using var unwatched = New(new());
        Assert.Equal(unwatched.Advance(10), watched.AdvanceWatched(10));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_point_that_is_placed_changes_the_picture_at_once_or_within_a_step(BoundaryModel model)
    {
        var options = new DecisionBoundary.Options { Model = model, Neighbours = 1 };
        using var run = New(options);
        run.Advance(Long);
        var before = Field(run);
        run.Lab.Update(options with { YourPoints = new ClassPointList([new(-1, 1.2, 0), new(-1, 1.3, 0), new(-0.3, 0.9, 1)]) });
        if (model == BoundaryModel.NeuralNetwork)
            run.Advance(1);
        Assert.NotEqual(before, Field(run));
    }

    [Fact]
    public void Another_setting_of_a_fitted_model_shows_its_fit_at_once()
    {
        var options = new DecisionBoundary.Options { Model = BoundaryModel.DecisionTree, Depth = 1 };
        using var run = New(options);
        run.Advance(10);
        run.Lab.Update(options with { Depth = 6 });
        Assert.InRange(Field(run).Distinct().Count(), 3, 64);
        run.Advance(1);
        Assert.True(run.Lab.IsResting);
    }

    // The put-right of lesson 1.3, with the numbers of the lab's own table.
    [Fact]
    public void Far_outliers_ruin_least_squares_and_leave_the_others_alone()
    {
        using var run = New(new() { Data = LabelledPointSet.Blobs, Model = BoundaryModel.LeastSquares, Points = 100, Outliers = 30 });
        run.Advance(1);
        var rows = Comparison(run);
        Assert.True(rows["Least squares"].Lost > 0.05);
        Assert.All(rows.Where(row => row.Key != "Least squares"), row => Assert.InRange(row.Value.Lost, -0.02, 0.02));
    }

    [Fact]
    public void Wrong_labels_ruin_one_neighbour_and_hardly_touch_fifteen_or_the_soft_margin()
    {
        using var run = New(new() { Data = LabelledPointSet.Blobs, Model = BoundaryModel.NearestNeighbours, Neighbours = 15, Outliers = 30, OutlierKind = OutlierKind.WrongLabels });
        run.Advance(1);
        var rows = Comparison(run);
        Assert.True(rows["1 nearest neighbour"].Lost > 0.05);
        Assert.InRange(rows["15 nearest neighbours"].Lost, -0.02, 0.03);
        Assert.InRange(rows["SVM, linear"].Lost, -0.02, 0.03);
    }

    [Fact]
    public void Points_of_one_class_alone_leave_the_model_undecided_without_an_error()
    {
        using var run = New(new() { Data = LabelledPointSet.Drawn });
        run.Advance(1);
        Assert.All(Field(run), p => Assert.Equal(0.5f, p));
        Assert.Contains("both classes", run.Draw().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_network_learns_on_from_its_weights_when_the_data_change()
    {
        var options = new DecisionBoundary.Options();
        using var run = New(options);
        run.Advance(Long);
        run.Lab.Update(options with { Noise = 1.1 });
        Assert.False(run.Lab.IsResting);
        Assert.InRange(run.Advance(1).Last(s => s.Name == "testAccuracy").Value, 0.9, 1);
    }

    [Fact]
    public void A_point_outside_the_picture_is_refused() =>
        Assert.Contains("yourPoints", DecisionBoundary.Complaint(new() { YourPoints = new ClassPointList([new(5, 0, 1)]) }), StringComparison.Ordinal);

    [Fact]
    public void Support_vectors_are_circled()
    {
        using var run = New(new() { Model = BoundaryModel.SupportVectorMachine, Kernel = Kernel.Linear, Data = LabelledPointSet.Blobs });
        run.Advance(Long);
        var groups = ((ScatterData)run.Draw().Data["scene"]).Groups;
        Assert.InRange(groups["support"].Points.Values.Length / 2, 3, 80);
    }

    private static SoloRun<DecisionBoundary, DecisionBoundary.Options> New(DecisionBoundary.Options options) => new(options);

    private static float[] Field(SoloRun<DecisionBoundary, DecisionBoundary.Options> run) =>
        ((ScatterData)run.Draw().Data["scene"]).Field!.Values.Values.ToArray();

    private static Dictionary<string, (double With, double Lost)> Comparison(SoloRun<DecisionBoundary, DecisionBoundary.Options> run) =>
        ((TableData)run.Draw().Data["comparison"]).Rows.ToDictionary(
            row => row[0],
            row => (double.Parse(row[1]), double.Parse(row[2]) - double.Parse(row[1])));
}
