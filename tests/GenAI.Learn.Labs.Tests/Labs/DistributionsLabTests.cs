using System.Diagnostics;
using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class DistributionsLabTests
{
    private static readonly DistributionsLab.Options Defaults = new() { PerStep = 500 };

    public static TheoryData<DistributionsLab.Options> Varied => new(
        new DistributionsLab.Options { Distribution = DistributionKind.Bernoulli },
        new DistributionsLab.Options { Distribution = DistributionKind.Bernoulli, P = 0 },
        new DistributionsLab.Options { Distribution = DistributionKind.Binomial },
        new DistributionsLab.Options { Distribution = DistributionKind.Binomial, Trials = 10_000, P = 0.5 },
        new DistributionsLab.Options { Distribution = DistributionKind.Binomial, Trials = 10_000, P = 1 },
        new DistributionsLab.Options { Distribution = DistributionKind.Poisson, Count = 0.01 },
        new DistributionsLab.Options { Distribution = DistributionKind.Poisson, Count = 10_000 },
        new DistributionsLab.Options { Distribution = DistributionKind.Geometric, Success = 1e-4 },
        new DistributionsLab.Options { Distribution = DistributionKind.Geometric, Success = 1, Counted = GeometricCount.Failures },
        new DistributionsLab.Options { Distribution = DistributionKind.Hypergeometric },
        new DistributionsLab.Options { Distribution = DistributionKind.Hypergeometric, Items = 10_000, Marked = 5000, Drawn = 10_000 },
        new DistributionsLab.Options { Distribution = DistributionKind.Uniform, Width = 0.01 },
        new DistributionsLab.Options { Distribution = DistributionKind.Normal, Mean = 10, Deviation = 0.01 },
        new DistributionsLab.Options { Distribution = DistributionKind.Exponential, Rate = 100 },
        new DistributionsLab.Options { Distribution = DistributionKind.LogNormal, Mean = 10, Deviation = 3 },
        new DistributionsLab.Options { Distribution = DistributionKind.LogNormal, Logarithm = true },
        new DistributionsLab.Options { Distribution = DistributionKind.Beta, Alpha = 0.01, Beta = 0.01 },
        new DistributionsLab.Options { Distribution = DistributionKind.Beta, Alpha = 1000, Beta = 1000 });

    [Theory, MemberData(nameof(Varied))]
    public void With_any_parameters_the_picture_is_finite_and_holds_nearly_all_samples(DistributionsLab.Options options)
    {
        using var run = New(options with { PerStep = 2000 });
        run.Advance(3);
        var bars = Bars(run);
        var heights = bars.Bars["samples"].Values.ToArray();
        var centres = bars.Centres!.Value.Values.ToArray();

        Assert.InRange(heights.Length, 1, 81);
        Assert.All(heights.Concat(bars.Lines!["theory"].Y.Values.ToArray()), height => Assert.True(float.IsFinite(height)));
        var width = heights.Length > 1 ? centres[1] - centres[0] : 1;
        Assert.InRange(heights.Sum() * width, 0.9, 1.001);
    }

    [Theory, MemberData(nameof(Varied))]
    public void Samples_come_as_near_to_the_theory_as_their_number_allows(DistributionsLab.Options options)
    {
        using var run = New(options with { PerStep = 20_000 });
        Assert.InRange(Last(run.Advance(1), "ks"), 0, 2.23 / Math.Sqrt(20_000)); // Kolmogorov's bound at 1e-4
    }

    [Fact]
    public void The_mean_and_the_variance_are_near_those_of_theory()
    {
        using var run = New(Defaults with { Mean = 3, Deviation = 2 });
        var scalars = run.Advance(40);
        Assert.Equal(3, Last(scalars, "mean"), 0.06);
        Assert.Equal(4, Last(scalars, "variance"), 0.2);
        Assert.Equal((3, 4), (Last(scalars, "meanTheory"), Last(scalars, "varianceTheory")));
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Defaults);
        using var unwatched = New(Defaults);
        Assert.Equal(unwatched.Advance(6), watched.AdvanceWatched(6));
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Defaults);
        run.Advance(5);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(5), copy.Advance(5));
    }

    [Fact]
    public void A_moved_slider_moves_the_samples_that_are_there()
    {
        using var run = New(Defaults);
        run.Advance(4);
        run.Lab.Update(Defaults with { Mean = 5 });
        var frame = run.Draw();
        Assert.StartsWith("2000 samples: mean 5", frame.Note.Replace("4.9", "5"));
    }

    [Fact]
    public void A_moved_slider_is_answered_within_100_ms_at_a_hundred_thousand_samples()
    {
        using var run = New(Defaults with { Distribution = DistributionKind.Beta, PerStep = 50_000, Samples = 100_000 });
        run.Advance(2);
        run.Draw();
        var times = new List<double>();
        for (var alpha = 0.5; alpha < 3; alpha += 0.5)
        {
            var clock = Stopwatch.StartNew();
            run.Lab.Update(Defaults with { Distribution = DistributionKind.Beta, PerStep = 50_000, Samples = 100_000, Alpha = alpha });
            run.Draw();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Assert.InRange(times.Min(), 0, 100); // the least of five: other tests share the machine
    }

    [Fact]
    public void It_rests_when_all_samples_are_drawn_and_goes_on_when_more_are_asked_for()
    {
        var options = Defaults with { Samples = 1000 };
        using var run = New(options);
        run.Advance(2);
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(options with { Samples = 1200 });
        Assert.False(run.Lab.IsResting);
        Assert.Equal(1200, Last(run.Advance(1), "samples"));
    }

    [Fact]
    public void More_marked_items_than_there_are_is_refused() => Assert.Contains(
        "at most items, 5",
        DistributionsLab.Complaint(new DistributionsLab.Options { Distribution = DistributionKind.Hypergeometric, Items = 5 }),
        StringComparison.Ordinal);

    [Fact]
    public void The_logarithm_of_a_log_normal_is_drawn_from_the_same_chance()
    {
        var options = Defaults with { Distribution = DistributionKind.LogNormal, PerStep = 1, Mean = 1, Deviation = 0.5 };
        using var ordinary = New(options);
        using var logarithmic = New(options with { Logarithm = true });
        Assert.Equal(Math.Log(Last(ordinary.Advance(1), "mean")), Last(logarithmic.Advance(1), "mean"), 1e-12);
    }

    private static SoloRun<DistributionsLab, DistributionsLab.Options> New(DistributionsLab.Options options) => new(options);

    private static BarsData Bars(SoloRun<DistributionsLab, DistributionsLab.Options> run) => (BarsData)run.Draw().Data["histogram"];

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(s => s.Name == name).Value;
}
