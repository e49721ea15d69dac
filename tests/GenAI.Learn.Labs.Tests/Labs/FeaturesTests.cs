using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class FeaturesTests
{
    private static readonly Features.Options Small = new() { Code = 4 };

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        var expected = unwatched.Advance(60);
        var seen = Enumerable.Range(0, 60).SelectMany(_ =>
        {
            watched.Draw();
            return watched.Advance(1);
        });
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Small);
        run.Advance(25); // in the middle of a round and of fits
        using var copy = run.Copy();
        Assert.Equal(run.Advance(60), copy.Advance(60));
        Assert.Equal(Accuracies(run, "pixels").Y.Values.ToArray(), Accuracies(copy, "pixels").Y.Values.ToArray());
    }

    [Fact]
    public void Every_view_is_shown_from_the_first_frame_on()
    {
        using var run = New(Small);
        run.Advance(1);
        Assert.Equal(["accuracies", "reconstructions", "table"], run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void More_labels_make_the_code_more_useful()
    {
        using var run = New(new Features.Options());
        var scalars = run.Advance(150);
        var (few, many) = (Last(scalars, "accuracyCode10"), Last(scalars, "accuracyCode3000"));
        Assert.InRange(many, few + 0.1, 1);
    }

    [Fact]
    public void Pixels_with_3000_labels_come_to_what_is_known_of_logistic_regression()
    {
        using var run = New(new Features.Options { Code = 2 });
        run.Advance(90);
        // scikit-learn's LogisticRegression with C = 1 on 3,000 of MNIST's images: about 0.87 on the test set.
        Assert.InRange(Accuracies(run, "pixels").Y.Values.Span[^1], 0.84, 0.90);
    }

    [Fact]
    public void Another_penalty_begins_the_accuracies_anew()
    {
        using var run = New(Small);
        run.Advance(60);
        run.Lab.Update(Small with { C = 0.01 });
        Assert.Equal(0, Accuracies(run, "pixels").Y.Values.Length);
        run.Advance(10);
        Assert.NotEqual(0, Accuracies(run, "pixels").Y.Values.Length);
    }

    [Fact]
    public void Choices_of_labels_hold_as_many_of_each_class()
    {
        using var draws = new LabelledDraws(ImageSets.Load(ImageData.Mnist), 1, TorchSharp.torch.CPU);
        using var thirty = draws.Labelled(3, 1);
        Assert.All(thirty.Labels.data<long>().GroupBy(label => label), group => Assert.Equal(3, group.Count()));
    }

    private static SoloRun<Features, Features.Options> New(Features.Options options) => new(options);

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(s => s.Name == name).Value;

    private static Line Accuracies(SoloRun<Features, Features.Options> run, string name) => ((CurveData)run.Draw().Data["accuracies"]).Lines[name];
}
