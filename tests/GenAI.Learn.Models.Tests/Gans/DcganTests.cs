using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Gans;

public sealed class DcganTests
{
    [Fact]
    public void The_generator_of_64_channels_has_the_lessons_533889_parameters() =>
        Assert.Equal(533_889, NewGenerator(1, noiseDimension: 64, width: 64).parameters().Sum(p => p.numel()));

    [Fact]
    public void The_discriminator_of_64_channels_has_the_lessons_138689_parameters() =>
        Assert.Equal(138_689, NewDiscriminator(1, width: 64).parameters().Sum(p => p.numel()));

    [Fact]
    public void The_generator_makes_images_between_minus_one_and_one()
    {
        using var images = NewGenerator(1).call(randn(3, 8) * 100);
        Assert.Equal([3, 1, 28, 28], images.shape);
        Assert.InRange(images.abs().max().item<float>(), 0, 1);
    }

    [Fact]
    public void The_discriminator_gives_one_score_an_image()
    {
        using var scores = NewDiscriminator(1).call(randn(3, 1, 28, 28));
        Assert.Equal([3, 1], scores.shape);
    }

    // k - 1 times the product of the earlier strides for each layer: 1 + 3 + 3 * 2 + 6 * 4 = 34, more than the image has.
    [Fact]
    public void Every_pixel_moves_the_score()
    {
        using var discriminator = NewDiscriminator(1);
        discriminator.eval();
        using var images = randn(1, 1, 28, 28).requires_grad_();
        discriminator.call(images).sum().backward();
        Assert.True(images.grad!.abs().min().item<float>() > 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights() =>
        Assert.All(NewGenerator(5).parameters().Zip(NewGenerator(5).parameters()), pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));

    [Fact]
    public void Drawing_leaves_no_trace()
    {
        using var generator = NewGenerator(1);
        var before = generator.buffers().Select(b => b.clone()).ToArray();
        generator.Draw(randn(4, 8)).Dispose();
        Assert.All(before.Zip(generator.buffers()), pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));
        Assert.True(generator.training);
    }

    [Fact]
    public void A_drawn_image_depends_on_its_own_noise_alone()
    {
        using var generator = NewGenerator(1);
        using var noise = randn(4, 8);
        using var together = generator.Draw(noise);
        using var alone = generator.Draw(noise.narrow(0, 2, 1));
        Assert.Equal(0, (together.narrow(0, 2, 1) - alone).abs().max().item<float>(), 1e-5f);
    }

    private static DcganGenerator NewGenerator(ulong seed, int noiseDimension = 8, int width = 8)
    {
        using var random = new Generator(seed, CPU);
        return new DcganGenerator(ImageShape.Grey, noiseDimension, width, random, CPU);
    }

    private static DcganDiscriminator NewDiscriminator(ulong seed, int width = 8)
    {
        using var random = new Generator(seed, CPU);
        return new DcganDiscriminator(ImageShape.Grey, width, random, CPU);
    }
}
