using GenAI.Learn.Models.Diffusion;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class DiffusionImagesTests
{
    private static readonly DiffusionImages.Options Small = new() { Width = DenoiserWidth.Narrow, BatchSize = 4, SamplingSteps = 2 };

    public static TheoryData<DiffusionImages.Options> Varied => new(
        Small,
        Small with { Task = DiffusionTask.SuperResolution },
        Small with { SamplingSteps = 1, Sampler = SamplerKind.Ddpm, Guidance = 0, Time = 0 },
        Small with { Compare = true, Time = 1 });

    [Theory]
    [MemberData(nameof(Varied))]
    public void With_any_settings_every_view_is_shown(DiffusionImages.Options options)
    {
        using var run = New(options);
        run.Advance(3);
        var drawn = DiffusionImages.Views(options).Where(view => view is not CurveView).Select(view => view.Name);
        Assert.Equal(drawn.Order(), run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        var seen = Enumerable.Range(0, 22).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(unwatched.Advance(22), seen);
    }

    [Theory]
    [InlineData(SamplerKind.Ddpm, false)]
    [InlineData(SamplerKind.Ddim, true)]
    public void A_saved_run_goes_on_the_same(SamplerKind sampler, bool compare)
    {
        using var run = New(Small with { Sampler = sampler, Compare = compare });
        run.Advance(13);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(12), copy.Advance(12));
        Assert.Equal(Samples(run), Samples(copy));
    }

    [Fact]
    public void A_run_loaded_with_another_count_of_steps_draws_with_it()
    {
        using var run = New(Small with { SamplingSteps = 4 });
        run.Advance(7);
        var state = new LabState();
        run.Lab.Save(state);
        using var other = New(Small with { SamplingSteps = 3 });
        other.Lab.Load(state);
        other.Advance(5);
        Assert.NotEqual(Samples(run), Samples(other));
    }

    [Fact]
    public void Without_training_it_draws_its_round_and_rests_until_the_guidance_changes()
    {
        var still = Small with { Train = false };
        using var run = New(still);
        var scalars = run.Advance(20);
        Assert.DoesNotContain(scalars, s => s.Name == "loss");
        Assert.Contains(scalars, s => s.Name == "recognised");
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(still with { Guidance = 5 });
        Assert.False(run.Lab.IsResting);
    }

    [Fact]
    public void The_comparison_draws_in_10_steps_first_while_training_rests()
    {
        using var run = New(Small with { Compare = true });
        Assert.Empty(run.Advance(10));
        var table = (TableData)run.Draw().Data["comparison"];
        Assert.Equal("10", Assert.Single(table.Rows)[0]);
    }

    [Fact]
    public void The_time_slider_turns_images_into_noise()
    {
        using var run = New(Small);
        byte[] Noisy() => ((ImagesData)run.Draw().Data["noisy"]).Png;
        var half = Noisy();
        run.Lab.Update(Small with { Time = 1 });
        Assert.NotEqual(half, Noisy());
    }

    [Fact]
    public void Super_resolution_is_measured_against_bicubic_interpolation()
    {
        using var run = New(Small with { Task = DiffusionTask.SuperResolution });
        var scalars = run.Advance(20);
        Assert.InRange(scalars.Single(s => s.Name == "baselinePsnr").Value, 12, 25);
        Assert.True(scalars.Single(s => s.Name == "psnr").Value < scalars.Single(s => s.Name == "baselinePsnr").Value); // untrained
    }

    [Fact]
    public void Its_loss_falls()
    {
        using var run = New(Small with { BatchSize = 16 });
        var losses = run.Advance(80).Where(s => s.Name == "loss").Select(s => s.Value).ToArray();
        Assert.True(losses[^20..].Average() < 0.7 * losses[..5].Average(), $"{losses[..5].Average():0.00} to {losses[^20..].Average():0.00}");
    }

    private static SoloRun<DiffusionImages, DiffusionImages.Options> New(DiffusionImages.Options options) => new(options);

    private static byte[] Samples(SoloRun<DiffusionImages, DiffusionImages.Options> run) => ((ImagesData)run.Draw().Data["samples"]).Png;
}
