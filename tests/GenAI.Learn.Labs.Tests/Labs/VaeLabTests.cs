using GenAI.Learn.Models.Autoencoders;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class VaeLabTests
{
    private static readonly VaeLab.Options Small = new() { Width = 32, Latent = 4, BatchSize = 16 };

    public static TheoryData<VaeLab.Options> Varied => new(
        Small,
        Small with { Latent = 2 },
        Small with { Code = CodeKind.Point },
        Small with { Code = CodeKind.Point, Latent = 2 },
        Small with { Architecture = Architecture.Convolutional, Channels = 4 },
        Small with { Reconstruction = ReconstructionLoss.MeanSquaredError, Depth = 0, WarmUp = 100 });

    [Theory]
    [MemberData(nameof(Varied))]
    public void With_any_settings_every_view_is_shown(VaeLab.Options options)
    {
        using var run = New(options);
        run.Advance(1);
        var drawn = VaeLab.Views(options).Where(view => view.Name is not ("terms" or "quality")).Select(view => view.Name);
        Assert.Equal(drawn.Order(), run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        var expected = unwatched.Advance(12);
        var seen = Enumerable.Range(0, 12).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Small with { WarmUp = 40 });
        run.Advance(20);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10), copy.Advance(10));
    }

    [Fact]
    public void The_elbo_is_reconstruction_less_kl()
    {
        using var run = New(Small);
        var scalars = run.Advance(1).ToDictionary(s => s.Name, s => s.Value);
        Assert.Equal(scalars["elbo"], scalars["reconstruction"] - scalars["kl"], 1e-6);
        Assert.InRange(scalars["reconstruction"], -560, -520); // 784 ln 2 = 543 nats where every pixel is one half
    }

    [Fact]
    public void A_drawing_has_its_own_posterior_at_once()
    {
        using var run = New(Small);
        run.Advance(20);
        var before = Posterior(run);
        var stroke = Enumerable.Range(0, Drawing.Side * Drawing.Side).Select(i => (byte)(i % Drawing.Side is > 12 and < 16 ? 255 : 0));
        run.Lab.Update(Small with { Drawing = new Drawing([.. stroke]) });
        Assert.NotEqual(before, Posterior(run));
    }

    [Fact]
    public void A_great_beta_makes_all_units_collapse_and_a_small_one_wakes_them()
    {
        using var run = New(Small with { Beta = 100 });
        var collapsed = run.Advance(150);
        run.Lab.Update(Small with { Beta = 0.1 });
        var awake = run.Advance(250);
        Assert.Equal(0, collapsed.Last(s => s.Name == "activeUnits").Value);
        Assert.InRange(awake.Last(s => s.Name == "activeUnits").Value, 2, 4);
    }

    [Fact]
    public void Samples_become_recognisable()
    {
        using var run = New(new VaeLab.Options());
        var scalars = run.Advance(400);
        Assert.InRange(scalars.Last(s => s.Name == "recognised").Value, 0.25, 1);
        Assert.Equal(10, scalars.Last(s => s.Name == "classes").Value, 2.0);
    }

    private static SoloRun<VaeLab, VaeLab.Options> New(VaeLab.Options options) => new(options);

    private static float[] Posterior(SoloRun<VaeLab, VaeLab.Options> run) => ((CurveData)run.Draw().Data["posterior"]).Lines["mean"].Y.Values.ToArray();
}
