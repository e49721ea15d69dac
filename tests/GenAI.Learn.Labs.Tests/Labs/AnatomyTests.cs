using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class AnatomyTests
{
    private static readonly Anatomy.Options Small = new() { Width = 8, BatchSize = 8, NoiseDimension = 8 };
    private static readonly Anatomy.Options SmallDiscriminator = Small with { Network = DissectedNetwork.Discriminator };

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        Assert.Equal(unwatched.Advance(10), watched.AdvanceWatched(10));
    }

    [Fact]
    public void A_saved_run_goes_on_the_same_and_shows_the_same()
    {
        using var run = New(Small);
        run.Advance(10);
        using var copy = run.Copy();
        Assert.Equal(Png(run, "activations"), Png(copy, "activations"));
        Assert.Equal(run.Advance(6), copy.Advance(6));
    }

    [Theory]
    [InlineData(DissectedNetwork.Generator)]
    [InlineData(DissectedNetwork.Discriminator)]
    public void Every_view_is_shown_for_every_layer(DissectedNetwork network)
    {
        using var run = New(Small);
        run.Advance(1);
        for (var layer = 0; layer <= 8; layer++)
        {
            run.Lab.Update(Small with { Network = network, Layer = layer });
            var frame = run.Draw();
            Assert.Equal(Anatomy.Views(Small).Where(view => view is not CurveView).Select(view => view.Name).Order(), frame.Data.Keys.Order());
            Assert.NotEmpty(frame.Note);
        }
    }

    [Fact]
    public void The_table_of_the_lessons_generator_adds_up_to_533889()
    {
        using var run = New(Small with { Width = 64, NoiseDimension = 64 });
        Assert.Equal("533,889", Table(run)[^1][3]);
    }

    [Fact]
    public void The_discriminators_receptive_fields_are_4_10_and_34()
    {
        using var run = New(SmallDiscriminator);
        Assert.Equal(["1 × 1", "4 × 4", "4 × 4", "10 × 10", "10 × 10", "10 × 10", "34 × 34", "34 × 34"], Table(run).SkipLast(1).Select(row => row[4]));
    }

    [Fact]
    public void The_diagram_names_the_layers_of_the_network_with_their_shapes()
    {
        using var run = New(Small);
        var nodes = ((DiagramData)run.Draw().Data["network"]).Nodes;
        Assert.Equal(["0 noise", "1 ConvTranspose", "2 BatchNorm", "3 ReLU", "4 ConvTranspose", "5 BatchNorm", "6 ReLU", "7 ConvTranspose", "8 Tanh"], nodes.Select(node => node.Title));
        Assert.Equal("1 × 28 × 28", nodes[^1].Detail);
    }

    [Fact]
    public void The_chosen_layer_decides_which_maps_are_shown()
    {
        using var run = New(Small);
        run.Lab.Update(Small with { Layer = 3 });
        Assert.Equal((16, 7), Maps(run));
        run.Lab.Update(Small with { Layer = 6 });
        Assert.Equal((8, 14), Maps(run));
    }

    [Fact]
    public void Turning_a_noise_number_changes_the_drawing_at_once_and_leaves_the_training_alone()
    {
        using var run = New(Small);
        using var still = New(Small);
        run.Advance(20);
        still.Advance(20);
        var before = Png(run, "picture");
        run.Lab.Update(Small with { Turn = 3 });
        Assert.NotEqual(before, Png(run, "picture"));
        Assert.Equal(still.Advance(3), run.Advance(3));
    }

    [Fact]
    public void Another_test_image_or_a_fake_one_is_judged_at_once()
    {
        using var run = New(SmallDiscriminator);
        var first = Png(run, "picture");
        run.Lab.Update(SmallDiscriminator with { Sample = 2 });
        var second = Png(run, "picture");
        run.Lab.Update(SmallDiscriminator with { Judged = JudgedImage.Fake });
        Assert.Equal(3, new[] { first, second, Png(run, "picture") }.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Fact]
    public void A_noise_number_that_the_vector_lacks_is_refused()
    {
        Assert.Contains("16 numbers", Anatomy.Complaint(new Anatomy.Options { Coordinate = 17 }));
        Assert.Null(Anatomy.Complaint(new Anatomy.Options { Coordinate = 16 }));
    }

    [Fact]
    public void The_discriminator_learns_to_tell_the_kinds_apart()
    {
        using var run = New(new Anatomy.Options { Data = ImageData.Mnist });
        var scalars = run.Advance(40);
        double Mean(string name) => scalars.Where(scalar => scalar.Name == name).TakeLast(10).Average(scalar => scalar.Value);
        Assert.True(Mean("dReal") > Mean("dFake") + 0.2, $"{Mean("dReal")} and {Mean("dFake")}");
    }

    [Fact]
    public void The_weights_have_left_the_normal_distribution_that_they_were_drawn_from()
    {
        using var run = New(Small with { Layer = 4 });
        var before = Bars(run, "weights");
        run.Advance(30);
        Assert.Equal(1, before.Sum(), 1e-4f);
        Assert.NotEqual(before, Bars(run, "weights"));
    }

    private static SoloRun<Anatomy, Anatomy.Options> New(Anatomy.Options options) => new(options);

    private static byte[] Png(SoloRun<Anatomy, Anatomy.Options> run, string view) => ((ImagesData)run.Draw().Data[view]).Png;

    private static (int Count, int Side) Maps(SoloRun<Anatomy, Anatomy.Options> run)
    {
        var images = (ImagesData)run.Draw().Data["activations"];
        return (images.Count, images.Width);
    }

    private static float[] Bars(SoloRun<Anatomy, Anatomy.Options> run, string view) => ((BarsData)run.Draw().Data[view]).Bars[view].Values.ToArray();

    private static IReadOnlyList<IReadOnlyList<string>> Table(SoloRun<Anatomy, Anatomy.Options> run) => ((TableData)run.Draw().Data["layers"]).Rows;
}
