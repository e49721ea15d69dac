namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class DistancesLabTests
{
    private static readonly DistancesLab.Options Defaults = new();

    [Fact]
    public void Boxes_apart_keep_a_JS_of_ln_2_while_Wasserstein_grows_with_the_distance()
    {
        using var run = New(Defaults with { ModelCentre = 2.5 });
        var scalars = run.Advance(50);
        Assert.All(Values(scalars, "js"), js => Assert.Equal(Math.Log(2), js, 1e-12));
        Assert.All(Values(scalars, "wasserstein").Zip(Values(scalars, "distance")), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        Assert.Equal(7.5, Values(scalars, "distance")[^1], 1e-9);
    }

    [Fact]
    public void An_infinite_divergence_is_said_in_words_and_is_no_point_of_a_curve()
    {
        using var run = New(Defaults with { ModelCentre = 5 });
        var scalars = run.Advance(3);
        var frame = run.Draw();
        Assert.Empty(Values(scalars, "kl"));
        Assert.Empty(Values(scalars, "perplexity"));
        Assert.Equal("infinite", Row(frame, "KL(data ‖ model)")[1]);
        Assert.Equal("−infinite", Row(frame, "expected log-likelihood")[1]);
        Assert.Empty(((CurveData)frame.Data["divergences"]).Lines["kl"].Y.Values.ToArray());
        Assert.Equal(4, ((CurveData)frame.Data["unbounded"]).Lines["wasserstein"].Y.Values.Length);
    }

    [Fact]
    public void Two_normals_show_the_numbers_of_the_closed_form()
    {
        using var run = New(Defaults with { DataShape = LineShape.Normal, ModelShape = LineShape.Normal, ModelCentre = 1.4, ModelWidth = 1 });
        var scalars = run.Advance(1); // to 1.5
        Assert.Equal(1.125, Values(scalars, "kl")[0], 1e-9);
        Assert.Equal(1.125, Values(scalars, "klReverse")[0], 1e-9);
        Assert.Equal(1.5, Values(scalars, "wasserstein")[0], 1e-9);
        Assert.Equal(-0.5 * Math.Log(2 * Math.PI) - 0.5 - 1.125, Values(scalars, "likelihood")[0], 1e-9);
        Assert.Equal(Math.Exp(-Values(scalars, "likelihood")[0]), Values(scalars, "perplexity")[0], 1e-9);
    }

    [Fact]
    public void It_slides_there_and_back_and_then_rests()
    {
        using var run = New(Defaults);
        var distances = Values(run.Advance(320), "distance");
        Assert.Equal(8, distances.Max(), 1e-9);
        Assert.Contains(distances, distance => distance < 1e-9);
        Assert.True(run.Lab.IsResting);
    }

    [Fact]
    public void A_moved_slider_takes_over_and_sliding_begins_again_when_switched_on()
    {
        using var run = New(Defaults);
        run.Advance(5);
        run.Lab.Update(Defaults with { ModelCentre = 2.37 });
        Assert.True(run.Lab.IsResting);
        Assert.Equal(2.37, Values(run.Advance(3), "distance")[^1], 1e-9);
        run.Lab.Update(Defaults with { ModelCentre = 2.37, Slide = false });
        run.Lab.Update(Defaults with { ModelCentre = 2.37 });
        Assert.False(run.Lab.IsResting);
        Assert.Equal(2.5, Values(run.Advance(1), "distance")[^1], 1e-9);
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Defaults with { ModelShape = LineShape.TwoBumps });
        run.Advance(12);
        using var copy = run.Copy();
        Assert.Equal(Curve(run), Curve(copy));
        Assert.Equal(run.Advance(10), copy.Advance(10));
    }

    [Fact]
    public void Every_view_is_shown()
    {
        using var run = New(Defaults);
        Assert.Equal(DistancesLab.Views(Defaults).Select(view => view.Name).Order(), run.Draw().Data.Keys.Order());
    }

    [Theory]
    [InlineData(LineShape.Box, LineShape.Normal)]
    [InlineData(LineShape.Normal, LineShape.TwoBumps)]
    [InlineData(LineShape.TwoBumps, LineShape.Box)]
    public void The_numbers_of_any_pair_of_shapes_are_finite_or_said_to_be_infinite(LineShape data, LineShape model)
    {
        foreach (var width in new[] { 0.2, 3.0 })
        {
            using var run = New(Defaults with { DataShape = data, ModelShape = model, DataWidth = width, ModelWidth = 3.2 - width });
            Assert.All(run.Advance(20), scalar => Assert.True(double.IsFinite(scalar.Value)));
            Assert.All(((TableData)run.Draw().Data["measures"]).Rows, row => Assert.DoesNotContain("NaN", row[1]));
        }
    }

    private static SoloRun<DistancesLab, DistancesLab.Options> New(DistancesLab.Options options) => new(options);

    private static float[] Curve(SoloRun<DistancesLab, DistancesLab.Options> run) => ((CurveData)run.Draw().Data["bounded"]).Lines["js"].Y.Values.ToArray();

    private static List<double> Values(List<(string Name, double Value)> scalars, string name) => [.. scalars.Where(s => s.Name == name).Select(s => s.Value)];

    private static IReadOnlyList<string> Row(Frame frame, string name) => ((TableData)frame.Data["measures"]).Rows.Single(row => row[0] == name);
}
