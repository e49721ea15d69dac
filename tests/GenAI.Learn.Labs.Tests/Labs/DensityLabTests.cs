using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class DensityLabTests
{
    public static TheoryData<DensityModel> Models => [.. Enum.GetValues<DensityModel>()];

    [Theory, MemberData(nameof(Models))]
    public void Every_view_is_shown(DensityModel model)
    {
        using var run = New(model);
        run.Advance(1);
        var drawn = DensityLab.Views(new DensityLab.Options()).Where(view => view is not CurveView).Select(view => view.Name);
        Assert.Equal(drawn.Order(), run.Draw().Data.Keys.Order());
    }

    [Theory, MemberData(nameof(Models))]
    public void One_seed_gives_one_run_whether_watched_or_not(DensityModel model)
    {
        using var watched = New(model);
        using var unwatched = New(model);
        Assert.Equal(unwatched.Advance(12), watched.AdvanceWatched(12));
        Assert.Equal(Samples(unwatched), Samples(watched));
    }

    [Theory, MemberData(nameof(Models))]
    public void A_saved_run_goes_on_the_same(DensityModel model)
    {
        using var run = New(model);
        run.Advance(12);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(11), copy.Advance(11));
        Assert.Equal(Samples(run), Samples(copy));
    }

    [Theory, InlineData(DensityModel.Mixture, 60, 0.25, 0.95), InlineData(DensityModel.Vae, 300, 0.2, 0.93)]
    public void A_flexible_model_says_more_of_moons_than_naive_Bayes(DensityModel model, int steps, double gain, double accuracy)
    {
        using var naive = New(DensityModel.NaiveBayes);
        using var flexible = New(model);
        var before = Last(naive.Advance(1), "heldOutLogLikelihood");
        var scalars = flexible.Advance(steps);
        Assert.True(Last(scalars, "heldOutLogLikelihood") > before + gain, $"{before} against {Last(scalars, "heldOutLogLikelihood")}");
        Assert.InRange(Last(scalars, "accuracy"), accuracy, 1);
    }

    [Fact]
    public void The_likelihood_of_the_mixture_never_falls()
    {
        using var run = New(DensityModel.Mixture);
        var likelihoods = run.Advance(80).Where(s => s.Name == "trainLogLikelihood").Select(s => s.Value).ToArray();
        Assert.Equal(80, likelihoods.Length);
        Assert.All(likelihoods.Zip(likelihoods.Skip(1)), pair => Assert.True(pair.Second >= pair.First - 1e-4, $"{pair}")); // the regularisation may cost a little
    }

    [Fact]
    public void The_points_of_a_GAN_come_near_to_the_data()
    {
        using var run = New(DensityModel.Gan);
        run.Advance(300);
        var samples = Samples(run);
        var data = LabelledPoints.Draw(LabelledPointSet.Moons, 4000, 0.12, new Models.Randomness.RandomSource(8)).Points;
        var near = samples.Chunk(2).Count(sample => data.Any(point => Math.Abs(point[0] - sample[0]) < 0.15 && Math.Abs(point[1] - sample[1]) < 0.15));
        Assert.InRange(near / 200.0 / 2, 0.8, 1);
    }

    [Fact]
    public void A_GAN_reports_no_likelihood_and_says_why()
    {
        using var run = New(DensityModel.Gan);
        Assert.Empty(run.Advance(3));
        var frame = run.Draw();
        Assert.Contains("no density", frame.Note, StringComparison.Ordinal);
        Assert.Null(((ScatterData)frame.Data["scene"]).Field);
        Assert.Equal(3, ((TableData)frame.Data["values"]).Rows.Count(row => row[1] == "unavailable: no density"));
    }

    [Theory, InlineData(DensityModel.NaiveBayes), InlineData(DensityModel.Mixture)]
    public void An_exact_fit_comes_to_rest_and_wakes_when_an_option_changes(DensityModel model)
    {
        var options = new DensityLab.Options { Model = model };
        using var run = New(model);
        for (var i = 0; i < 400 && !run.Lab.IsResting; i++)
            run.Advance(1);
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(options with { Noise = 0.3 });
        Assert.False(run.Lab.IsResting);
    }

    [Fact]
    public void A_dragged_point_moves_the_fit_of_naive_Bayes_at_once()
    {
        var options = new DensityLab.Options { Model = DensityModel.NaiveBayes, Data = LabelledPointSet.Drawn };
        using var run = new SoloRun<DensityLab, DensityLab.Options>(options);
        run.Advance(60);
        var before = Field(run);
        run.Lab.Update(options with { Drawing = new ClassPointList([.. options.Drawing.Points.Skip(1), new ClassPoint(1.9, 1.9, 0)]) });
        Assert.NotEqual(before, Field(run));
    }

    [Fact]
    public void Another_model_takes_over_in_the_midst_of_a_run()
    {
        using var run = New(DensityModel.Mixture);
        run.Advance(5);
        foreach (var model in Enum.GetValues<DensityModel>())
        {
            run.Lab.Update(new DensityLab.Options { Model = model });
            run.Advance(2);
            Assert.Contains(run.Draw().Note.Split(':')[0], new[] { "Naive Bayes", "Gaussian mixture", "VAE", "GAN" });
        }
    }

    [Fact]
    public void A_class_of_two_points_is_refused_with_the_reason()
    {
        var options = new DensityLab.Options { Data = LabelledPointSet.Drawn, Drawing = new ClassPointList([new(0, 0, 0), new(0, 1, 0), new(1, 1, 1), new(1, 0, 1), new(0.5, 0, 1)]) };
        Assert.Contains("a class of 2 points", DensityLab.Complaint(options), StringComparison.Ordinal);
    }

    private static SoloRun<DensityLab, DensityLab.Options> New(DensityModel model) => new(new DensityLab.Options { Model = model });

    private static float[] Samples(SoloRun<DensityLab, DensityLab.Options> run) => ((ScatterData)run.Draw().Data["samples"]).Groups["samples"].Points.Values.ToArray();

    private static float[] Field(SoloRun<DensityLab, DensityLab.Options> run) => ((HeatmapData)run.Draw().Data["density"]).Values.Values.Values.ToArray();

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(s => s.Name == name).Value;
}
