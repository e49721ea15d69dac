using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class RigidMotionTests
{
    [Fact]
    public void A_shift_by_two_pixels_moves_every_pixel_two_to_the_right()
    {
        using var images = rand(2, 1, 9, 9);
        using var moved = RigidMotion.Shift(images, 2);
        Assert.True(moved.narrow(3, 2, 7).allclose(images.narrow(3, 0, 7), atol: 1e-5));
        Assert.Equal(0, moved.narrow(3, 0, 2).abs().max().item<float>(), 1e-6);
    }

    [Fact]
    public void A_quarter_turn_takes_the_top_to_the_right()
    {
        using var image = zeros(1, 1, 9, 9);
        image[0, 0, 0, 4].fill_(1);
        using var turned = RigidMotion.Turn(image, 90);
        Assert.Equal(1, turned[0, 0, 4, 8].item<float>(), 1e-5);
        Assert.Equal(1, turned.sum().item<float>(), 1e-4);
    }

    [Fact]
    public void Not_moved_an_image_stays()
    {
        using var images = rand(1, 1, 28, 28);
        Assert.True(RigidMotion.Turn(images, 0).allclose(images, atol: 1e-5));
        Assert.True(RigidMotion.Shift(images, 0).allclose(images, atol: 1e-5));
    }

    [Fact]
    public void A_planted_lesion_is_where_the_truth_says_and_nowhere_else()
    {
        using var dark = zeros(20, 1, 28, 28);
        var (images, truth) = PlantedLesion.Plant(dark, 2.5, 0.6, new RandomSource(1));
        Assert.True(images.gt(0).to_type(ScalarType.Float32).eq(truth).all().item<bool>());
        Assert.InRange(images.max().item<float>(), 0.5, 0.6);
        Assert.InRange(truth.sum().item<float>() / 20, 16, 23); // pi 2.5^2 is 19.6
    }

    [Fact]
    public void A_paler_lesion_stands_where_the_brighter_one_stood()
    {
        using var random = new Generator(1, CPU);
        using var images = rand([10, 1, 28, 28], generator: random);
        var (_, bright) = PlantedLesion.Plant(images, 2.5, 0.9, new RandomSource(4));
        var (_, pale) = PlantedLesion.Plant(images, 2.5, 0.2, new RandomSource(4));
        Assert.True(bright.eq(pale).all().item<bool>());
    }
}
