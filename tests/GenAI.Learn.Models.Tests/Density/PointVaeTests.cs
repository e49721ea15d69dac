using GenAI.Learn.Models.Density;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Density;

public sealed class PointVaeTests
{
    private static readonly double[][] Places = [[0.4, -0.3], [1.5, 1], [-0.2, 0.9], [0.3, -0.1]];

    // x = (0.3, -0.1) + W z + noise: a normal distribution with the covariance W W' + diag(deviations squared).
    private static readonly double[,] Weights = { { 0.8, 0.1 }, { -0.3, 0.5 } };
    private static readonly double[] LogDeviations = [-0.7, -1.2];

    [Fact]
    public void A_linear_decoder_has_the_density_of_a_normal_distribution()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3, CPU);
        using var vae = Linear(random);
        var covariance = new double[2, 2];
        for (var a = 0; a < 2; a++)
            for (var b = 0; b < 2; b++)
                covariance[a, b] = Weights[a, 0] * Weights[b, 0] + Weights[a, 1] * Weights[b, 1] + (a == b ? Math.Exp(2 * LogDeviations[a]) : 0);
        var exact = new Gaussian([0.3, -0.1], covariance);

        var estimated = vae.LogDensity(At(), randn(200_000, 2, generator: random)).data<float>().ToArray();

        // The proposal is N(0, I), wider than the posterior: the error of the estimate is about 1 % of the density.
        Assert.All(Places.Zip(estimated), pair => Assert.Equal(exact.LogDensity(pair.First), pair.Second, 0.05));
    }

    [Fact]
    public void Its_loss_is_no_less_than_minus_the_log_likelihood()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(5, CPU);
        using var vae = new PointVae(2, 16, 2, random);
        var points = randn(200, 2, generator: random);
        var bound = Enumerable.Range(0, 50).Average(_ => vae.Loss(points, randn(200, 2, generator: random)).item<float>());
        var likelihood = vae.LogDensity(points, randn(2000, 2, generator: random)).mean().item<float>();
        Assert.True(bound > -likelihood, $"{bound} against {-likelihood}");
    }

    [Fact]
    public void More_latents_do_not_lower_the_estimate_on_average()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(7, CPU);
        using var vae = Linear(random);
        var points = At();
        var few = Enumerable.Range(0, 400).Average(_ => vae.LogDensity(points, randn(1, 2, generator: random)).mean().item<float>());
        var many = Enumerable.Range(0, 400).Average(_ => vae.LogDensity(points, randn(64, 2, generator: random)).mean().item<float>());
        Assert.True(many > few, $"{few} to {many}");
    }

    [Fact]
    public void Samples_of_a_linear_decoder_have_its_covariance()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(9, CPU);
        using var vae = Linear(random);
        var samples = vae.Sample(randn(100_000, 2, generator: random), randn(100_000, 2, generator: random));
        Assert.Equal(0.8 * 0.8 + 0.1 * 0.1 + Math.Exp(-1.4), samples.select(1, 0).var().item<float>(), 0.02);
        Assert.Equal(0.3, samples.select(1, 0).mean().item<float>(), 0.015);
    }

    // The encoder proposes N(0, I) for every point.
    private static PointVae Linear(Generator random)
    {
        var vae = new PointVae(2, 0, 0, random);
        using var grad = no_grad();
        foreach (var (name, parameter) in vae.named_parameters())
            parameter.zero_();
        var decoder = vae.named_parameters().Where(p => p.name.StartsWith("_decoder", StringComparison.Ordinal)).ToArray();
        decoder.Single(p => p.name.EndsWith("weight", StringComparison.Ordinal)).parameter
            .copy_(tensor(new float[] { (float)Weights[0, 0], (float)Weights[0, 1], (float)Weights[1, 0], (float)Weights[1, 1], 0, 0, 0, 0 }, [4, 2]));
        decoder.Single(p => p.name.EndsWith("bias", StringComparison.Ordinal)).parameter
            .copy_(tensor(new float[] { 0.3f, -0.1f, (float)LogDeviations[0], (float)LogDeviations[1] }, [4]));
        return vae;
    }

    private static Tensor At() => tensor([.. Places.SelectMany(point => point.Select(value => (float)value))], [Places.Length, 2]);
}
