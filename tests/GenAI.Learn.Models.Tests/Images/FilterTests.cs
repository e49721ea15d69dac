using System.Text.Json;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class FilterTests
{
    private static readonly JsonElement Goldens = Golden.Read("signal_filters.json");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void The_median_filter_is_SciPys(int side)
    {
        using var filtered = MedianFilter.Of(Images(), side);
        Assert.Equal(Goldens.GetProperty("median").GetProperty($"{side}").Floats(), filtered.data<float>().ToArray()); // a median is one of the pixels: exact
    }

    [Theory]
    [InlineData("0.3", 0.3)]
    [InlineData("0.7", 0.7)]
    [InlineData("1.1", 1.1)]
    [InlineData("1.6", 1.6)]
    public void The_Gaussian_filter_is_SciPys(string name, double sigma)
    {
        using var filtered = GaussianFilter.Of(Images(), sigma);
        var expected = Goldens.GetProperty("gaussian").GetProperty(name).Floats();
        Assert.All(expected.Zip(filtered.data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-6f)); // sums in float32
    }

    [Fact]
    public void A_median_filter_with_an_even_side_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MedianFilter.Of(Images(), 4));

    [Fact]
    public void A_Wiener_filter_undoes_a_blur_without_noise()
    {
        using var random = new Generator(3, CPU);
        var clean = rand([40, 1, 16, 16], generator: random);
        var blurred = (clean + clean.roll(1, 3) * 0.5) / 1.5; // periodic, and no frequency is lost
        using var filter = WienerFilter.Fit(clean, blurred);
        Assert.Equal(0, (filter.Of(blurred) - clean).abs().max().item<float>(), 1e-4f);
    }

    [Fact]
    public void No_Gaussian_filter_is_nearer_than_the_Wiener_filter_on_the_images_that_it_was_fitted_to()
    {
        using var random = new Generator(3, CPU);
        var clean = GaussianFilter.Of(rand([40, 1, 16, 16], generator: random), 1);
        var spoiled = new GaussianNoise(0.2).Of(clean, random);
        using var filter = WienerFilter.Fit(clean, spoiled);
        var own = (filter.Of(spoiled) - clean).square().mean().item<float>();
        Assert.All([0.3, 0.7, 1.1, 1.6, 2.0], sigma => Assert.True((GaussianFilter.Of(spoiled, sigma) - clean).square().mean().item<float>() > own));
    }

    private static Tensor Images() => tensor(Goldens.GetProperty("images").Floats(), [2, 1, 12, 10]);
}
