using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class CorruptionTests : IDisposable
{
    private readonly Generator _random = new(1, CPU);
    private readonly Tensor _grey = full([50, 1, 28, 28], 0.5f);

    [Fact]
    public void Gaussian_noise_has_mean_0_and_the_deviation_asked_for()
    {
        using var noise = new GaussianNoise(0.4).Of(_grey, _random) - _grey; // 39,200 numbers: deviations of mean and deviation are 0.002 and 0.0014
        Assert.Equal(0, noise.mean().item<float>(), 0.01);
        Assert.Equal(0.4, noise.std().item<float>(), 0.007);
    }

    [Fact]
    public void Salt_and_pepper_loses_the_share_asked_for_half_to_black_half_to_white()
    {
        using var spoiled = new SaltAndPepper(0.3).Of(_grey, _random);
        Assert.Equal(0.15, Share(0), 0.01); // five deviations of the share are 0.009
        Assert.Equal(0.15, Share(1), 0.01);
        Assert.Equal(0.70, Share(0.5), 0.012);

        double Share(double value) => spoiled.eq(value).to_type(ScalarType.Float32).mean().item<float>();
    }

    [Fact]
    public void A_share_of_0_loses_nothing_and_a_share_of_1_everything()
    {
        using var none = new SaltAndPepper(0).Of(_grey, _random);
        using var all = new SaltAndPepper(1).Of(_grey, _random);
        Assert.Equal(0, (none - _grey).abs().max().item<float>());
        Assert.Equal(0.5f, (all - _grey).abs().min().item<float>());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(5, 90)]
    [InlineData(7.5, 30)]
    [InlineData(14, 135)]
    public void Motion_spreads_a_pixel_over_a_line_and_keeps_its_light(double length, double angle)
    {
        using var kernel = new MotionBlur(length, angle).Kernel();
        Assert.Equal(1, kernel.sum().item<float>(), 1e-5);
        Assert.Equal(0, (kernel - kernel.flip(2, 3)).abs().max().item<float>(), 1e-6); // as far ahead as behind
        Assert.True(kernel.min().item<float>() >= 0);
    }

    [Fact]
    public void Motion_along_a_row_stays_in_the_row()
    {
        using var kernel = new MotionBlur(4, 0).Kernel(); // (1, 1, 5, 5)
        float[] row = [.. kernel.select(2, 2).data<float>()];
        Assert.Equal(kernel.sum().item<float>(), row.Sum(), 1e-5);
        Assert.All([1, 2, 3], i => Assert.Equal(0.25, row[i], 0.01)); // each inner pixel a quarter of the way
    }

    [Fact]
    public void Motion_upwards_to_the_right_leaves_a_trace_from_below_left_to_above_right()
    {
        using var kernel = new MotionBlur(6, 45).Kernel();
        var last = kernel.shape[2] - 2;
        Assert.True(kernel[0, 0, 1, last].item<float>() > 0.05);
        Assert.Equal(0, kernel[0, 0, 1, 1].item<float>());
    }

    [Fact]
    public void The_same_seed_spoils_the_same_way()
    {
        foreach (Corruption corruption in new Corruption[] { new GaussianNoise(0.3), new SaltAndPepper(0.3), new MotionBlur(5, 30) })
        {
            using Generator first = new(7, CPU), second = new(7, CPU);
            using Tensor a = corruption.Of(_grey, first), b = corruption.Of(_grey, second);
            Assert.Equal(0, (a - b).abs().max().item<float>());
        }
    }

    public void Dispose()
    {
        _random.Dispose();
        _grey.Dispose();
    }
}
