using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class AutoencoderLabTests
{
    private static readonly AutoencoderLab.Options Small = new() { Width = 16, Code = 4, BatchSize = 8 };

    private static readonly AutoencoderLab.Options Faces = Small with { Data = ImageData.Faces };

    public static TheoryData<AutoencoderLab.Options> Varied => new(
        new AutoencoderLab.Options { BatchSize = 8 },
        new AutoencoderLab.Options { BatchSize = 8, Code = 2 },
        new AutoencoderLab.Options { BatchSize = 8, Code = 1 },
        new AutoencoderLab.Options { BatchSize = 8, Code = 64, Depth = 0 },
        new AutoencoderLab.Options { BatchSize = 8, Code = 3, Depth = 0, Output = DecoderOutput.Linear },
        new AutoencoderLab.Options { BatchSize = 8, Code = 3, Depth = 2, Width = 16, Activation = Activation.Linear, Output = DecoderOutput.Linear },
        new AutoencoderLab.Options { BatchSize = 8, Depth = 4, Activation = Activation.Tanh },
        new AutoencoderLab.Options { BatchSize = 8, Architecture = Architecture.Convolutional, Channels = 4 },
        new AutoencoderLab.Options { BatchSize = 8, Architecture = Architecture.Convolutional, Channels = 4, Depth = 0 },
        new AutoencoderLab.Options { BatchSize = 8, Loss = ReconstructionLoss.BinaryCrossEntropy, Optimizer = OptimizerKind.Sgd },
        Faces,
        Faces with { Code = 32, Architecture = Architecture.Convolutional, Channels = 4 },
        Faces with { Architecture = Architecture.Convolutional, Channels = 4, Depth = 4 },
        Faces with { Code = 3, Depth = 0, Output = DecoderOutput.Linear });

    [Theory]
    [MemberData(nameof(Varied))]
    public void With_any_settings_every_view_is_shown(AutoencoderLab.Options options)
    {
        using var run = New(options);
        run.Advance(1);
        Assert.Equal(run.DrawnViews, run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void One_seed_gives_one_run_whether_watched_or_not()
    {
        using var watched = New(Small);
        using var unwatched = New(Small);
        Assert.Equal(unwatched.Advance(12), watched.AdvanceWatched(12));
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(Small);
        run.Advance(20);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10), copy.Advance(10));
    }

    [Fact]
    public void It_shows_1000_test_images_codes_with_their_classes()
    {
        using var run = New(Small);
        var codes = ((ScatterData)run.Draw().Data["latent"]).Groups["codes"];
        Assert.Equal((2000, 1000), (codes.Points.Values.Length, codes.Classes!.Value.Values.Length));
        Assert.Equal(10, codes.Classes.Value.Values.ToArray().Distinct().Count());
    }

    [Fact]
    public void Another_point_decodes_to_another_image()
    {
        using var run = New(Small);
        run.Advance(30);
        var before = Decoded(run);
        run.Lab.Update(Small with { Point = new Position(2, -1) });
        Assert.NotEqual(before, Decoded(run));
    }

    [Fact]
    public void Weights_are_images_of_28_pixels_or_of_the_kernels_4()
    {
        using var dense = New(Small);
        using var convolutional = New(Small with { Architecture = Architecture.Convolutional });
        Assert.Equal((28, 16), (Weights(dense).Width, Weights(dense).Count));
        Assert.Equal((4, 16), (Weights(convolutional).Width, Weights(convolutional).Count));
    }

    [Fact]
    public void The_test_error_is_reported_as_squared_error_with_any_loss()
    {
        using var run = New(Small with { Loss = ReconstructionLoss.BinaryCrossEntropy });
        var scalars = run.Advance(1).ToDictionary(s => s.Name, s => s.Value);
        Assert.NotEqual(scalars["testLoss"], scalars["testMse"]);
        Assert.InRange(scalars["testLoss"], 0.6, 0.8); // ln 2 where every pixel is one half
        Assert.InRange(scalars["testMse"], 0.2, 0.25);
    }

    [Fact]
    public void At_16_numbers_it_comes_below_a_test_error_of_0_020()
    {
        using var run = New(new AutoencoderLab.Options());
        var scalars = run.Advance(1500);
        Assert.InRange(scalars.Last(s => s.Name == "testMse").Value, 0, 0.020);
    }

    [Fact]
    public void A_linear_one_comes_within_a_hundredth_of_pca_in_error_and_in_subspace()
    {
        using var run = New(new AutoencoderLab.Options { Code = 16, Depth = 0, Output = DecoderOutput.Linear });
        var scalars = run.Advance(6000).GroupBy(s => s.Name).ToDictionary(group => group.Key, group => group.Last().Value);
        Assert.InRange(scalars["testMse"] / scalars["pcaMse"], 0.99, 1.01);
        Assert.InRange(scalars["subspaceGap"], 0, 0.01);
    }

    [Fact]
    public void Cross_entropy_of_a_linear_output_is_refused() =>
        Assert.Contains("sigmoid", AutoencoderLab.Complaint(new AutoencoderLab.Options { Loss = ReconstructionLoss.BinaryCrossEntropy, Output = DecoderOutput.Linear }));

    [Fact]
    public void The_error_of_pca_is_that_of_the_lesson()
    {
        using var run = New(Small with { Code = 16 });
        Assert.Equal(0.027, run.Advance(1).Last(s => s.Name == "pcaMse").Value, 5e-4);
    }

    [Fact]
    public void The_path_of_layers_names_the_code_and_every_weight()
    {
        using var run = New(new AutoencoderLab.Options());
        var nodes = ((DiagramData)run.Draw().Data["layers"]).Nodes;
        Assert.Equal("code, 16", nodes[3].Title);
        Assert.Equal(["1 × 28 × 28", "Linear · 200,960", "Linear · 16,448", "Linear · 1,040", "Linear · 1,088", "Linear · 16,640", "Linear · 201,488"], nodes.Select(node => node.Detail));
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
    public void Faces_are_rebuilt_in_colour_at_their_own_size()
    {
        using var run = New(Faces);
        run.Advance(30);
        var rebuilt = (ImagesData)run.Draw().Data["reconstructions"];
        Assert.Equal((16, 16, 20), (rebuilt.Width, rebuilt.Height, rebuilt.Count));
        Assert.True(rebuilt.IsInColour());
        Assert.Equal((16, 16), (Weights(run).Width, Weights(run).Count));
        Assert.True(Weights(run).IsInColour());
    }

    [Fact]
    public void The_signal_to_noise_ratio_is_that_of_the_error()
    {
        using var run = New(Faces with { Width = 64, Code = 32 });
        var scalars = run.Advance(100).GroupBy(s => s.Name).ToDictionary(group => group.Key, group => group.Last().Value);
        Assert.InRange(scalars["psnr"] - -10 * Math.Log10(scalars["testMse"]), 0, 1); // the mean of logarithms is above that of the mean
        Assert.InRange(scalars["psnr"], 10, 30);
    }

    private static SoloRun<AutoencoderLab, AutoencoderLab.Options> New(AutoencoderLab.Options options) => new(options);

    private static byte[] Decoded(SoloRun<AutoencoderLab, AutoencoderLab.Options> run) => ((ImagesData)run.Draw().Data["decoded"]).Png;

    private static ImagesData Weights(SoloRun<AutoencoderLab, AutoencoderLab.Options> run) => (ImagesData)run.Draw().Data["weights"];
}
