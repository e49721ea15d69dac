using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class GanMetricsTests
{
    private static readonly string[] Numbers = ["fid", "kid", "inceptionScore", "precision", "recall"];

    // A few steps more than a measurement of 300 images has pieces.
    private const int OneMeasurement = 30;

    private static readonly GanMetrics.Options Real = new() { Data = ImageData.FashionMnist, Count = 300 };
    private static readonly GanMetrics.Options Generator = new() { Data = ImageData.FashionMnist, Source = JudgedSource.Generator, Count = 200, JudgedEvery = 5 };

    private static readonly GanMetrics.Options Faces = Real with { Data = ImageData.Faces };

    public static TheoryData<GanMetrics.Options> Options => [Real with { Blur = 0.5, Noise = 0.1 }, Generator, Faces with { Blur = 0.5 }, Generator with { Data = ImageData.Faces }];

    [Theory, MemberData(nameof(Options))]
    public void One_seed_gives_one_run_whether_watched_or_not(GanMetrics.Options options)
    {
        using var watched = New(options);
        using var unwatched = New(options);
        var expected = unwatched.Advance(60);
        Assert.Equal(expected, watched.AdvanceWatched(60));
        Assert.Contains(expected, scalar => scalar.Name == "kid");
    }

    [Theory, MemberData(nameof(Options))]
    public void A_saved_run_goes_on_the_same(GanMetrics.Options options)
    {
        using var run = New(options);
        foreach (var steps in new[] { 3, 9, 20, 41 })
        {
            run.Advance(steps);
            using var copy = run.Copy();
            Assert.Equal(Table(run), Table(copy));
            Assert.Equal(run.Advance(40), copy.Advance(40));
            Assert.Equal(Curve(run, "fid", "fid"), Curve(copy, "fid", "fid"));
            Assert.Equal(Curve(run, "sampleSize", "real"), Curve(copy, "sampleSize", "real"));
        }
    }

    [Fact]
    public void Other_seeds_judge_other_images()
    {
        using var first = New(Real, seed: 1);
        using var second = New(Real, seed: 2);
        Assert.NotEqual(Judged(first), Judged(second));
    }

    [Theory]
    [InlineData(SpoiledBy.Blur)]
    [InlineData(SpoiledBy.Noise)]
    public void FID_and_KID_rise_and_precision_falls_with_blur_and_with_noise(SpoiledBy kind)
    {
        using var run = Done(Real with { Data = ImageData.Mnist, Count = 500, Along = kind });
        var (fid, kid) = (Curve(run, "fid", "fid"), Curve(run, "kid", "kid"));
        Assert.Equal(fid.Order(), fid);
        Assert.Equal(kid.Order(), kid);
        var precision = Curve(run, "manifolds", "precision");
        Assert.True(precision[^1] < precision[0] / 2, $"{precision[0]} to {precision[^1]}.");
    }

    [Theory]
    [InlineData(SpoiledBy.Blur)]
    [InlineData(SpoiledBy.Noise)]
    public void Spoiled_faces_lie_further_from_real_ones_and_fewer_are_recognised(SpoiledBy kind)
    {
        using var run = Done(Faces with { Along = kind });
        var (fid, kid) = (Curve(run, "fid", "fid"), Curve(run, "kid", "kid"));
        Assert.Equal(fid.Order(), fid);
        Assert.True(fid[^1] > 10 * fid[0], $"FID {string.Join(", ", fid)}.");
        Assert.True(kid[^1] > kid[0] + 1, $"KID {string.Join(", ", kid)}.");
        Assert.True(Curve(run, "manifolds", "precision")[^1] < Curve(run, "manifolds", "precision")[0] / 2);
        var score = Curve(run, "inception", "inceptionScore"); // what is no face has no colour of hair
        Assert.True(score[^1] < score[0] / 2, $"Inception score {string.Join(", ", score)}.");
    }

    [Fact]
    public void Faces_of_few_hair_colours_lose_recall_and_those_that_come_again_count_once()
    {
        using var run = Done(Faces with { Count = 1500, Along = SpoiledBy.DroppedClasses });
        var (precision, recall) = (Curve(run, "manifolds", "precision"), Curve(run, "manifolds", "recall"));
        Assert.InRange(precision[5], precision[0] - 0.05, 1);
        Assert.True(recall[^1] < recall[0] - 0.2, $"Recall {string.Join(", ", recall)}.");
        Assert.True(Curve(run, "fid", "fid")[5] > 3 * Curve(run, "fid", "fid")[0]);
        var sizes = ((CurveData)run.Draw().Data["sampleSize"]).Lines["real"].X.Values.ToArray();
        Assert.Equal(2500, sizes[^1]); // there are no 5,000 test faces
    }

    [Fact]
    public void Noise_leaves_recall_where_it_takes_most_of_the_precision()
    {
        using var run = Done(Real with { Data = ImageData.Mnist, Count = 500, Along = SpoiledBy.Noise });
        Assert.True(Curve(run, "manifolds", "recall")[4] > Curve(run, "manifolds", "recall")[0] - 0.05);
        Assert.True(Curve(run, "manifolds", "precision")[4] < 0.5);
    }

    [Theory]
    [InlineData(ImageData.Mnist)]
    [InlineData(ImageData.FashionMnist)]
    public void Dropped_classes_cost_recall_and_no_precision(ImageData data)
    {
        using var run = Done(Real with { Data = data, Count = 1000, Along = SpoiledBy.DroppedClasses });
        var (precision, recall) = (Curve(run, "manifolds", "precision"), Curve(run, "manifolds", "recall"));
        Assert.All(precision, share => Assert.InRange(share, precision[0] - 0.05, 1));
        Assert.True(recall[5] < recall[0] - 0.2, $"With five classes dropped recall is {recall[5]} in place of {recall[0]}.");
        Assert.True(Curve(run, "fid", "fid")[5] > 3 * Curve(run, "fid", "fid")[0]);
    }

    [Fact]
    public void Repetition_costs_all_recall_and_no_Inception_score()
    {
        using var run = Done(Real with { Data = ImageData.Mnist, Count = 1000, Along = SpoiledBy.Repetition });
        var (score, recall) = (Curve(run, "inception", "inceptionScore"), Curve(run, "manifolds", "recall"));
        Assert.All(score, value => Assert.InRange(value, score[0] - 0.5, 10));
        Assert.InRange(recall[0], 0.7, 1);
        Assert.Equal(0, recall[^1]);
        Assert.True(Curve(run, "fid", "fid")[^1] > 10 * Curve(run, "fid", "fid")[0]);
    }

    [Fact]
    public void FID_of_real_images_falls_as_there_are_more_and_lies_above_the_line_for_images_without_end()
    {
        using var run = Done(Real);
        var real = Curve(run, "sampleSize", "real");
        Assert.Equal(real.OrderDescending(), real);
        Assert.True(real[0] > 3 * real[3]);
        Assert.InRange(Curve(run, "sampleSize", "infinite")[0], 0, real[^1]);
    }

    [Fact]
    public void FID_is_refused_below_the_feature_dimension_with_the_reason_and_the_others_are_measured()
    {
        using var run = New(Real with { Count = 128 });
        var scalars = run.Advance(OneMeasurement);
        Assert.Equal(Numbers.Skip(1).Order(), scalars.Select(scalar => scalar.Name).Distinct().Order());
        var frame = run.Draw();
        Assert.Contains("its rank would be at most 127", frame.Note, StringComparison.Ordinal);
        Assert.Equal("refused", ((TableData)frame.Data["scores"]).Rows[0][1]);
    }

    [Fact]
    public void First_numbers_come_from_the_first_images_and_say_so()
    {
        using var run = New(Real);
        run.Advance(4);
        Assert.EndsWith("(of 200)", Table(run)[0][1], StringComparison.Ordinal);
        run.Advance(OneMeasurement);
        Assert.DoesNotContain("(of", Table(run)[0][1], StringComparison.Ordinal);
        Assert.Contains("±", Table(run)[0][1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_rests_when_all_is_measured_and_wakes_when_something_changes()
    {
        using var run = Done(Real);
        run.Lab.Update(Real with { Blur = 1 });
        Assert.False(run.Lab.IsResting);
        var fid = run.Advance(OneMeasurement).Last(scalar => scalar.Name == "fid").Value;
        Assert.True(fid > 2 * Curve(run, "sampleSize", "real")[1]);
    }

    [Fact]
    public void A_moved_slider_shows_in_the_pictures_at_once()
    {
        using var run = New(Real);
        var before = Judged(run);
        run.Lab.Update(Real with { Noise = 0.3 });
        Assert.NotEqual(before, Judged(run));
    }

    [Fact]
    public void The_kind_that_the_curves_run_over_may_move_without_the_curves()
    {
        using var run = Done(Real with { Along = SpoiledBy.Blur });
        var before = Curve(run, "fid", "fid");
        run.Lab.Update(Real with { Blur = 2 });
        Assert.Equal(before, Curve(run, "fid", "fid"));
        run.Lab.Update(Real with { Blur = 2, Noise = 0.2 });
        Assert.Empty(Curve(run, "fid", "fid"));
    }

    [Fact]
    public void Each_number_has_a_band_that_holds_it()
    {
        using var run = Done(Real);
        foreach (var line in run.Draw().Data.Values.OfType<CurveData>().SelectMany(data => data.Lines.Values).Where(line => line.Low is not null))
        {
            for (var i = 0; i < line.Y.Values.Length; i++)
                Assert.InRange(line.Y.Values.Span[i], line.Low!.Value.Values.Span[i], line.High!.Value.Values.Span[i]);
        }
    }

    [Fact]
    public void A_generator_that_learns_is_judged_better()
    {
        using var run = New(Generator with { Data = ImageData.Mnist, JudgedEvery = 50 });
        var scalars = new List<(string Name, double Value)>();
        while (scalars.Count(scalar => scalar.Name == "gLoss") < 120)
            scalars.AddRange(run.Advance(10));
        var fids = scalars.Where(scalar => scalar.Name == "fid").Select(scalar => scalar.Value).ToArray();
        Assert.True(fids[^1] < 0.7 * fids[0], $"From {fids[0]} to {fids[^1]}.");
        Assert.True(scalars.Last(scalar => scalar.Name == "pathLength").Value > 1);
        Assert.Equal(3, Curve(run, "pathLength", "pathLength").Length);
    }

    private static SoloRun<GanMetrics, GanMetrics.Options> New(GanMetrics.Options options, long seed = 1) => new(options, seed);

    private static SoloRun<GanMetrics, GanMetrics.Options> Done(GanMetrics.Options options)
    {
        var run = New(options);
        for (var steps = 0; !run.Lab.IsResting; steps++)
        {
            Assert.True(steps < 2000);
            run.Advance(1);
        }

        return run;
    }

    private static byte[] Judged(SoloRun<GanMetrics, GanMetrics.Options> run) => ((ImagesData)run.Draw().Data["judged"]).Png;

    private static IReadOnlyList<IReadOnlyList<string>> Table(SoloRun<GanMetrics, GanMetrics.Options> run) => ((TableData)run.Draw().Data["scores"]).Rows;

    private static float[] Curve(SoloRun<GanMetrics, GanMetrics.Options> run, string view, string series) =>
        ((CurveData)run.Draw().Data[view]).Lines.TryGetValue(series, out var line) ? line.Y.Values.ToArray() : [];
}
