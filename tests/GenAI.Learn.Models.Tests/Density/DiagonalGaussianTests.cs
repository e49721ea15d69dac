using System.Text.Json;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Density;

public sealed class DiagonalGaussianTests
{
    private static readonly JsonElement Expected = Golden.Read("variational.json");

    [Fact]
    public void Its_divergence_is_that_of_PyTorchs_distributions()
    {
        using var scope = NewDisposeScope();
        var divergence = Given().DivergenceFromStandard();
        Near(Expected.GetProperty("divergence"), divergence);
    }

    // KL = the integral of q (ln q - ln p), by the trapezoidal rule over 12 deviations to either side: exact to 1e-10.
    [Theory]
    [InlineData(0.7, -1.2)]
    [InlineData(-3, 0.8)]
    [InlineData(0, 0)]
    public void Its_divergence_is_the_integral(double mean, double logVariance)
    {
        var deviation = Math.Exp(logVariance / 2);
        const int Places = 4000;
        var width = 24 * deviation / Places;
        var integral = Enumerable.Range(0, Places + 1).Sum(i =>
        {
            var x = mean - 12 * deviation + i * width;
            var score = (x - mean) / deviation;
            var density = Math.Exp(-score * score / 2) / (deviation * Math.Sqrt(2 * Math.PI));
            return density * (-score * score / 2 - logVariance / 2 + x * x / 2) * width;
        });
        using var scope = NewDisposeScope();
        var closed = new DiagonalGaussian(tensor(new[] { mean }), tensor(new[] { logVariance })).DivergenceFromStandard();
        Assert.Equal(integral, closed.item<double>(), 1e-9);
    }

    [Fact]
    public void The_gradient_reaches_mean_and_variance_through_a_sample()
    {
        using var scope = NewDisposeScope();
        var (mean, logVariance) = (At("mean").requires_grad_(), At("logVariance").requires_grad_());
        var code = new DiagonalGaussian(mean, logVariance).Sample(At("noise"));
        code.pow(3).sum().backward();
        Near(Expected.GetProperty("code"), code);
        Near(Expected.GetProperty("meanGradient"), mean.grad!);
        Near(Expected.GetProperty("logVarianceGradient"), logVariance.grad!);
    }

    [Fact]
    public void Halves_are_means_and_log_variances()
    {
        using var scope = NewDisposeScope();
        var gaussian = DiagonalGaussian.FromHalves(tensor(new float[] { 1, 2, 3, 4 }, [1, 4]));
        Assert.Equal([1, 2], gaussian.Mean.contiguous().data<float>().ToArray());
        Assert.Equal([3, 4], gaussian.LogVariance.contiguous().data<float>().ToArray());
    }

    private static DiagonalGaussian Given() => new(At("mean"), At("logVariance"));

    private static Tensor At(string name) => tensor(Expected.GetProperty(name).Doubles(), [2, 3]);

    // float64 on both sides: the last digits alone may differ.
    private static void Near(JsonElement expected, Tensor actual) =>
        Assert.All(expected.Doubles().Zip(actual.detach().data<double>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-10 * (1 + Math.Abs(pair.First))));
}
