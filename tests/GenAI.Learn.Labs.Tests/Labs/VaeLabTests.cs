using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class VaeLabTests
{
    private const double ColourDeviation = 0.15; // the lab's own, of each number of a colour

    private static readonly VaeLab.Options Small = new() { Width = 32, Latent = 4, BatchSize = 16 };

    private static readonly VaeLab.Options Faces = Small with { Data = ImageData.Faces };

    public static TheoryData<VaeLab.Options> Varied => new(
        Small,
        Small with { Latent = 2 },
        Small with { Code = CodeKind.Point },
        Small with { Code = CodeKind.Point, Latent = 2 },
        Small with { Architecture = Architecture.Convolutional, Channels = 4 },
        Small with { Reconstruction = ReconstructionLoss.MeanSquaredError, Depth = 0, WarmUp = 100 },
        Faces,
        Faces with { Latent = 2 },
        Faces with { Code = CodeKind.Point },
        Faces with { Architecture = Architecture.Convolutional, Channels = 4, Latent = 32 });

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

    [Fact]
    public void A_saved_run_of_faces_goes_on_the_same()
    {
        using var run = New(Faces);
        run.Advance(20);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10), copy.Advance(10));
    }

    [Fact]
    public void Faces_are_shown_in_colour_at_their_own_size()
    {
        using var run = New(Faces);
        run.Advance(2);
        var drawn = run.Draw().Data;
        Assert.All(new[] { "samples", "inspection", "walk" }.Select(name => (ImagesData)drawn[name]), images =>
        {
            Assert.Equal((16, 16), (images.Width, images.Height));
            Assert.True(images.IsInColour());
        });
    }

    [Fact]
    public void A_drawing_does_not_stand_for_a_face()
    {
        using var run = New(Faces);
        run.Advance(1);
        var before = Posterior(run);
        run.Lab.Update(Faces with { Drawing = new Drawing([.. Enumerable.Repeat((byte)255, Drawing.Side * Drawing.Side)]) });
        Assert.Equal(before, Posterior(run));
    }

    [Fact]
    public void Of_faces_the_reconstruction_is_the_log_of_a_gaussian_density()
    {
        using var bernoulli = New(Faces);
        using var gaussian = New(Faces with { Reconstruction = ReconstructionLoss.MeanSquaredError, Deviation = ColourDeviation });
        Assert.Equal(gaussian.Advance(3), bernoulli.Advance(3));
        Assert.Contains($"standard deviation of {ColourDeviation}", VaeLab.Views(Faces).Single(view => view.Name == "terms").Description);
    }

    [Fact]
    public void Only_of_faces_the_walks_are_judged()
    {
        using var faces = New(Faces);
        using var digits = New(Small);
        Assert.InRange(faces.Advance(1).Single(s => s.Name == "walkFaces").Value, 0, 0.05); // all grey yet
        Assert.DoesNotContain(digits.Advance(1), s => s.Name == "walkFaces");
    }

    [Fact]
    public void The_text_on_recognised_samples_says_what_the_judge_of_the_data_requires()
    {
        Assert.Contains("at least 90 % sure", Quality(Small));
        Assert.Contains("takes for a face with hair of one colour", Quality(Faces));
    }

    [Theory]
    [InlineData(ImageData.Mnist)]
    [InlineData(ImageData.Faces)]
    public void Along_an_arc_the_walk_has_as_many_other_images(ImageData data)
    {
        using var run = New(Small with { Data = data });
        run.Advance(30);
        var straight = Walk(run);
        run.Lab.Update(Small with { Data = data, Path = LatentPath.Spherical });
        var arc = Walk(run);
        Assert.NotEqual(straight.Png, arc.Png);
        Assert.Equal((straight.Count, straight.Width), (arc.Count, arc.Width));
    }

    private static ImagesData Walk(SoloRun<VaeLab, VaeLab.Options> run) => (ImagesData)run.Draw().Data["walk"];

    private static string Quality(VaeLab.Options options) => VaeLab.Views(options).Single(view => view.Name == "quality").Description;

    private static SoloRun<VaeLab, VaeLab.Options> New(VaeLab.Options options) => new(options);

    private static float[] Posterior(SoloRun<VaeLab, VaeLab.Options> run) => ((CurveData)run.Draw().Data["posterior"]).Lines["mean"].Y.Values.ToArray();
}
