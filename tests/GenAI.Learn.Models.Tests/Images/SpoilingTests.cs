using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class SpoilingTests
{
    [Fact]
    public void A_blurred_point_becomes_a_Gaussian_of_that_width()
    {
        var image = full([1, 1, 29, 29], -1f);
        image[0, 0, 14, 14] = tensor(1f);
        using var blurred = Spoiling.Blur(image, 2);
        var light = (blurred[0, 0] + 1) / 2;
        Assert.Equal(1, light.sum().item<float>(), 1e-5f);
        Assert.Equal(Math.Exp(-(9 + 4) / 8.0), light[17, 16].item<float>() / light[14, 14].item<float>(), 1e-4);
    }

    [Fact]
    public void No_blur_leaves_images_as_they_are()
    {
        using var random = new Generator(1, CPU);
        var images = rand([2, 1, 28, 28], generator: random);
        Assert.True(Spoiling.Blur(images, 0).eq(images).all().item<bool>());
    }

    [Fact]
    public void Noise_has_the_spread_asked_for_and_stays_on_the_scale()
    {
        using var random = new Generator(1, CPU);
        using var grey = Spoiling.AddNoise(zeros(50, 1, 28, 28), 0.1, random);
        Assert.Equal(0.2, grey.std().item<float>(), 0.002);
        using var loud = Spoiling.AddNoise(zeros(5, 1, 28, 28), 5, random);
        Assert.InRange(loud.abs().max().item<float>(), 0, 1);
    }
}
