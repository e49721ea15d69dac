using System.Text.Json;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class ImageOperatorTests
{
    private static readonly JsonElement Goldens = Golden.Read("translation.json");

    [Fact]
    public void Slopes_are_those_of_SciPys_sobel()
    {
        float[] expected = [.. Goldens.GetProperty("slopes").EnumerateArray().SelectMany(image => image.Floats())];
        Assert.All(expected.Zip(SobelEdges.Slope(Read("noisy")).data<float>()), pair => Assert.Equal(pair.First, pair.Second, 2e-6f));
    }

    [Fact]
    public void A_ramp_of_a_tenth_a_pixel_has_a_slope_of_a_tenth()
    {
        using var ramp = (arange(0, 8).to_type(ScalarType.Float32) / 10).expand(1, 1, 8, 8);
        Assert.Equal(0.1f, SobelEdges.Slope(ramp)[0, 0, 4, 4].item<float>(), 1e-6f);
    }

    [Fact]
    public void A_step_has_edges_on_both_its_sides()
    {
        using var step = cat([zeros(1, 1, 6, 3), ones(1, 1, 6, 3)], 3);
        Assert.Equal([0, 0, 1, 1, 0, 0], SobelEdges.Of(step)[0, 0, 2].data<float>().ToArray());
    }

    [Fact]
    public void Silhouettes_are_SciPys_filled_shapes()
    {
        var expected = string.Concat(Goldens.GetProperty("silhouettes").EnumerateArray().Select(image => image.GetString()));
        Assert.Equal(expected, string.Concat(Silhouette.Of(Read("images")).data<float>().Select(inside => inside == 1 ? '#' : '.')));
    }

    [Fact]
    public void Restyled_images_are_SciPys_sheared_and_dilated_ones()
    {
        var cases = Goldens.GetProperty("restyled").EnumerateArray().ToArray();
        var restyled = StrokeTransform.Apply(
            Read("images"), [.. cases.Select(c => c.GetProperty("slant").GetSingle())], [.. cases.Select(c => c.GetProperty("thickness").GetInt32())]);
        float[] expected = [.. cases.SelectMany(c => c.GetProperty("image").Floats())];
        Assert.All(expected.Zip(restyled.data<float>()), pair => Assert.Equal(pair.First, pair.Second, 2e-5f)); // places on the grid are float32
    }

    [Fact]
    public void With_nothing_asked_the_image_stays()
    {
        using var images = Read("images");
        Assert.Equal(0, (StrokeTransform.Apply(images, [0, 0, 0], [0, 0, 0]) - images).abs().max().item<float>(), 1e-5f); // places on the grid are float32
    }

    [Fact]
    public void A_positive_slant_leans_to_the_right()
    {
        using var image = zeros(1, 1, 28, 28);
        image.narrow(3, 13, 2).fill_(1); // an upright stroke
        var leaning = StrokeTransform.Apply(image, [30], [0]);
        var columns = arange(0, 28).to_type(ScalarType.Float32);
        var (top, bottom) = ((leaning[0, 0, 5] * columns).sum() / leaning[0, 0, 5].sum(), (leaning[0, 0, 22] * columns).sum() / leaning[0, 0, 22].sum());
        Assert.Equal(17 * Math.Tan(Math.PI / 6), (top - bottom).item<float>(), 0.02);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_stroke_becomes_wider_by_the_pixels_asked(int thickness)
    {
        using var image = zeros(1, 1, 28, 28);
        image.narrow(3, 12, 4).fill_(1);
        Assert.Equal(4 + thickness, StrokeTransform.Apply(image, [0], [thickness])[0, 0, 14].sum().item<float>(), 1e-5f);
    }

    private static Tensor Read(string name) =>
        tensor([.. Goldens.GetProperty(name).EnumerateArray().SelectMany(image => image.Floats())], [3, 1, 28, 28]);
}
