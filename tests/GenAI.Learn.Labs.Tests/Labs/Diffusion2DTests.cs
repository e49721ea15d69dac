using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class Diffusion2DTests
{
    private static readonly Diffusion2D.Options Small = new() { Width = 16, Depth = 1, BatchSize = 16, SamplingSteps = 4, NoiseLevels = 50 };

    public static TheoryData<PointSet> Sets => [.. Enum.GetValues<PointSet>()];

    [Theory]
    [MemberData(nameof(Sets))]
    public void With_any_data_every_view_is_shown(PointSet set)
    {
        var options = Small with { Data = set, Drawing = new PointList([new Position(0.5, -0.5)]) };
        using var run = New(options);
        run.Advance(8);
        var frame = run.Draw();
        var scene = (ScatterData)frame.Data["scene"];
        Assert.Equal((1000, 1000), (scene.Groups["data"].Points.Values.Length, scene.Groups["samples"].Points.Values.Length));
        var score = (ScatterData)frame.Data["score"];
        Assert.Equal(1600, score.Field!.Values.Values.Length);
        Assert.Equal(score.Groups["exact"].Points.Values.Length, score.Groups["learned"].Arrows!.Value.Values.Length);
    }

    [Fact]
    public void The_density_has_colours_from_nothing_to_its_highest() =>
        Assert.True(Diffusion2D.Views(Small).OfType<ScatterView>().Single(view => view.Name == "score").SequentialField);

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        var seen = Enumerable.Range(0, 20).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(unwatched.Advance(20), seen);
    }

    [Theory]
    [InlineData(SamplerKind.Ddpm)]
    [InlineData(SamplerKind.Ddim)]
    public void A_saved_run_goes_on_the_same_from_the_middle_of_a_sampling(SamplerKind sampler)
    {
        using var run = New(Small with { Sampler = sampler });
        run.Advance(21);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(20), copy.Advance(20));
    }

    [Fact]
    public void The_time_slider_takes_the_points_from_noise_to_their_ends()
    {
        using var run = New(Small with { Time = 1 });
        run.Advance(1);
        var noise = Points(run, "samples");
        Assert.Equal(1, Math.Sqrt(noise.Average(value => value * value)), 0.15); // standard normal
        run.Lab.Update(Small with { Time = 0.5 });
        var middle = Points(run, "samples");
        run.Lab.Update(Small with { Time = 0 });
        var end = Points(run, "samples");
        Assert.NotEqual(noise, middle);
        Assert.NotEqual(middle, end);
        Assert.Equal(5 * 12 * 2, Points(run, "ways").Length); // the start and four steps, of twelve samples
    }

    [Fact]
    public void Another_sampler_is_seen_at_once()
    {
        using var run = New(Small);
        run.Advance(30);
        var before = Points(run, "samples");
        run.Lab.Update(Small with { Sampler = SamplerKind.Ddpm });
        Assert.NotEqual(before, Points(run, "samples"));
    }

    [Fact]
    public void The_fixed_points_cost_no_denoiser_less_than_the_exact_one()
    {
        using var run = New(Small);
        var scalars = run.Advance(200);
        var least = scalars.Last(s => s.Name == "leastLoss").Value;
        Assert.InRange(least, 0.05, 1);
        Assert.True(scalars.Last(s => s.Name == "testLoss").Value > least);
    }

    [Fact]
    public void It_learns_the_ring()
    {
        using var run = New(new Diffusion2D.Options { Width = 64, NoiseLevels = 200, SamplingSteps = 20, LearningRate = 4e-3 });
        var scalars = run.Advance(800);
        Assert.InRange(scalars.Last(s => s.Name == "js").Value, 0, 0.25);
        Assert.Equal(8, scalars.Last(s => s.Name == "modes").Value);
        Assert.True(scalars.Last(s => s.Name == "scoreError").Value < scalars.First(s => s.Name == "scoreError").Value / 2);
    }

    [Fact]
    public void A_drawing_without_points_is_refused() =>
        Assert.StartsWith("drawing has no points", Diffusion2D.Complaint(new Diffusion2D.Options { Data = PointSet.Drawn }), StringComparison.Ordinal);

    private static SoloRun<Diffusion2D, Diffusion2D.Options> New(Diffusion2D.Options options) => new(options);

    private static float[] Points(SoloRun<Diffusion2D, Diffusion2D.Options> run, string group) =>
        ((ScatterData)run.Draw().Data["scene"]).Groups[group].Points.Values.ToArray();
}
