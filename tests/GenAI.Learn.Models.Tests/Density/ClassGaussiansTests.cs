using GenAI.Learn.Models.Density;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Density;

public sealed class ClassGaussiansTests
{
    [Fact]
    public void The_axes_turn_to_the_principal_components()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1, CPU);
        var sample = randn(500, 20, generator: random) * linspace(3, 0.1, 20);
        using var space = new PrincipalSubspace(sample, 4, random);
        for (var i = 0; i < 60; i++)
            space.Refine(sample);

        var centred = sample - sample.mean([0]);
        var best = linalg.eigvalsh(centred.t().mm(centred)).narrow(0, 16, 4).sum().item<float>();
        var kept = space.Project(sample).square().sum().item<float>();
        Assert.Equal(1, kept / best, 1e-3); // the variance kept, of the most that 4 axes can keep
    }

    [Fact]
    public void The_axes_are_orthonormal()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(2, CPU);
        var sample = randn(100, 10, generator: random);
        using var space = new PrincipalSubspace(sample, 5, random);
        space.Refine(sample);
        Assert.Equal(0, (space.Axes.t().mm(space.Axes) - eye(5)).abs().max().item<float>(), 1e-5);
    }

    [Fact]
    public void A_Gaussian_of_batches_is_that_of_all_points_at_once()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3, CPU);
        var points = randn(300, 3, generator: random) * 2 + 5;
        using var running = new RunningGaussian(3, CPU);
        foreach (var (from, count) in new[] { (0, 1), (1, 99), (100, 50), (150, 150) })
            running.Learn(points.narrow(0, from, count));

        var exact = points.to_type(ScalarType.Float64);
        Assert.Equal(0, (running.Mean - exact.mean([0])).abs().max().item<double>(), 1e-12);
        Assert.Equal(0, (running.Covariance() - exact.t().cov(0)).abs().max().item<double>(), 1e-12);
    }

    [Fact]
    public void Samples_have_the_mean_and_covariance_that_was_learned()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(4, CPU);
        var points = randn(2000, 2, generator: random).mm(tensor(new float[] { 1, 0.5f, 0, 0.7f }, [2, 2])) + 1;
        using var running = new RunningGaussian(2, CPU);
        running.Learn(points);
        var samples = running.Sample(randn(100_000, 2, generator: random), 1).to_type(ScalarType.Float64);
        Assert.Equal(0, (samples.mean([0]) - running.Mean).abs().max().item<double>(), 0.02);
        Assert.Equal(0, (samples.t().cov(0) - running.Covariance()).abs().max().item<double>(), 0.03);
    }

    [Fact]
    public void With_no_spread_every_drawing_is_the_mean_of_its_class()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(5, CPU);
        var images = rand(200, 6, generator: random);
        using var model = new ClassGaussians(images, 6, 2, random); // as many axes as pixels: nothing is lost
        var labels = arange(200).remainder(2);
        model.Learn(images, labels);
        var drawn = model.Draw(1, randn(3, 6, generator: random), spread: 0);
        var mean = images[labels.eq(1)].mean([0]);
        Assert.Equal(0, (drawn - mean).abs().max().item<float>(), 1e-5);
    }

    [Fact]
    public void The_axes_may_not_turn_under_what_was_learned()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(6, CPU);
        var images = rand(20, 4, generator: random);
        using var model = new ClassGaussians(images, 2, 1, random);
        model.Learn(images, zeros(20, dtype: ScalarType.Int64));
        Assert.Throws<InvalidOperationException>(() => model.Turn(images));
    }
}
