using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Adversarial;

public sealed class RemedyTests : IDisposable
{
    private readonly Generator _random = new(7);

    [Fact]
    public void R1_of_a_linear_score_is_half_its_weight_times_the_squared_slope()
    {
        var weight = tensor(new[] { 3f, 4f }).requires_grad_();
        Tensor Judge(Tensor points) => points.mv(weight);
        var penalty = new RealGradientPenalty(new NonSaturating()) { Weight = 2 }.Penalty(Judge, randn(16, 2, generator: _random), zeros(16, 2), _random)!;
        Assert.Equal(25, penalty.item<float>(), 1e-4); // |(3, 4)|^2 = 25, and 2 / 2 = 1
        penalty.backward();
        Assert.Equal(new[] { 6f, 8f }, weight.grad!.data<float>().ToArray()); // 2 w
    }

    [Fact]
    public void R1_of_weight_0_is_no_penalty() =>
        Assert.Null(new RealGradientPenalty(new NonSaturating()).Penalty(points => points, zeros(2, 2), zeros(2, 2), _random));

    [Fact]
    public void R1_leaves_the_losses_and_the_other_penalty_what_they_are()
    {
        var (real, fake) = (randn(8, 1, generator: _random), randn(8, 1, generator: _random));
        foreach (var loss in Enum.GetValues<AdversarialLoss>())
        {
            var inner = AdversarialObjective.Of(loss);
            var outer = new RealGradientPenalty(AdversarialObjective.Of(loss)) { Weight = 1 };
            Assert.Equal(inner.Discriminator(real, fake).item<float>(), outer.Discriminator(real, fake).item<float>());
            Assert.Equal(inner.Generator(fake).item<float>(), outer.Generator(fake).item<float>());
            Assert.Equal((inner.IsProbability, inner.Undecided, inner.DiscriminatorLossAtChance), (outer.IsProbability, outer.Undecided, outer.DiscriminatorLossAtChance));
        }
    }

    [Fact]
    public void The_deviation_of_a_batch_is_that_of_its_features_on_average()
    {
        var samples = tensor(new[] { 1f, 10f, 3f, 10f }, [2, 2]); // deviations 1 and 0
        Assert.Equal(0.5, MinibatchDeviation.Of(samples).item<float>(), 1e-4);
        Assert.Equal(new[] { 1f, 10f, 7f, 3f, 10f, 7f }, MinibatchDeviation.Beside(samples, tensor(7f)).data<float>().ToArray());
    }

    [Fact]
    public void Instance_noise_has_the_deviation_asked_for_and_none_draws_nothing()
    {
        var samples = ones(20_000, 2);
        var noisy = InstanceNoise.Over(samples, 0.3, _random);
        Assert.Equal(0.3, noisy.std().item<float>(), 5e-3); // five standard errors of 40,000 numbers
        Assert.Same(samples, InstanceNoise.Over(samples, 0, _random));
    }

    [Fact]
    public void Points_of_given_modes_lie_at_those_modes()
    {
        var ring = GaussianModes.Ring();
        var points = ring.SampleOf(arange(8, dtype: ScalarType.Int64).repeat_interleave(500), _random).view(8, 500, 2).mean([1]).data<float>().ToArray();
        for (var k = 0; k < 8; k++)
        {
            Assert.Equal(ring.Modes[k].X, points[2 * k], 0.012); // five standard errors of 500 points
            Assert.Equal(ring.Modes[k].Y, points[2 * k + 1], 0.012);
        }
    }

    public void Dispose() => _random.Dispose();
}
