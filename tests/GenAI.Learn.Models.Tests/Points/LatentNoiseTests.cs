using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Points;

public sealed class LatentNoiseTests
{
    [Fact]
    public void The_grid_of_normal_noise_lies_at_SciPys_quantiles()
    {
        using var grid = new LatentNoise(NoiseDistribution.Normal, 2, CPU).Grid(20);
        var expected = Golden.Read("adversarial.json").GetProperty("normalQuantiles").Doubles();
        Assert.All(expected.Zip(grid.narrow(1, 0, 1).narrow(0, 0, 20).contiguous().data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void The_grid_goes_row_by_row()
    {
        using var grid = new LatentNoise(NoiseDistribution.Uniform, 3, CPU).Grid(2);
        Assert.Equal([-0.5f, -0.5f, 0, 0.5f, -0.5f, 0, -0.5f, 0.5f, 0, 0.5f, 0.5f, 0], grid.data<float>());
    }

    [Fact]
    public void The_grid_of_one_dimension_is_a_line()
    {
        using var grid = new LatentNoise(NoiseDistribution.Uniform, 1, CPU).Grid(4);
        Assert.Equal([-0.75f, -0.25f, 0.25f, 0.75f], grid.data<float>());
    }

    [Theory]
    [InlineData(NoiseDistribution.Normal, 1.0)]
    [InlineData(NoiseDistribution.Uniform, 1.0 / 3)]
    public void The_noise_has_mean_0_and_its_distributions_variance(NoiseDistribution distribution, double variance)
    {
        using var random = new Generator(2);
        using var noise = new LatentNoise(distribution, 4, CPU).Sample(20_000, random);
        Assert.Equal(0, noise.mean().item<float>(), 0.02);
        Assert.Equal(variance, noise.square().mean().item<float>(), 0.03 * variance);
    }
}
