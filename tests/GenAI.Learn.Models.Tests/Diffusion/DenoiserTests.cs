using GenAI.Learn.Models.Diffusion;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Diffusion;

public sealed class DenoiserTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Generator _random = new(7);
    private readonly NoiseSchedule _schedule = NoiseSchedule.Cosine(1000, CPU);

    [Fact]
    public void Guidance_of_0_and_1_are_the_network_without_and_with_the_class_and_others_lie_on_their_line()
    {
        var denoiser = new Linear2();
        var (x, t, labels) = (randn(6, 2, generator: _random), full([6], 500, ScalarType.Int64), full([6], 3, ScalarType.Int64));
        float Value(double weight) => new ClassGuidance(denoiser, labels, weight).PredictNoise(x, t).sum().item<float>();
        Assert.Equal(denoiser.PredictNoise(x, t, full([6], 10, ScalarType.Int64)).sum().item<float>(), Value(0), 1e-4);
        Assert.Equal(denoiser.PredictNoise(x, t, labels).sum().item<float>(), Value(1), 1e-4);
        Assert.Equal(Value(0) + 3 * (Value(1) - Value(0)), Value(3), 1e-3);
    }

    [Fact]
    public void About_a_tenth_of_the_labels_is_dropped()
    {
        var labels = ClassGuidance.Drop(zeros(10_000, dtype: ScalarType.Int64), 0.1, 10, _random);
        Assert.InRange(labels.eq(10).sum().item<long>(), 880, 1120); // four standard deviations
    }

    [Theory]
    [InlineData(LossWeight.Equal)]
    [InlineData(LossWeight.Noisy)]
    public void An_untrained_image_denoiser_takes_the_noisy_image_for_noise_and_learns_from_there(LossWeight weight)
    {
        using var denoiser = new ImageDenoiser(_schedule, 1, 16, _random, CPU);
        var (x, t, labels) = (randn([4, 1, 28, 28], generator: _random), full([4], 400, ScalarType.Int64), zeros(4, dtype: ScalarType.Int64));
        Assert.InRange((denoiser.PredictNoise(x, t, labels) - _schedule.NoiseRate(t, x) * x).abs().max().item<float>(), 0, 1e-6f);

        using var optimizer = optim.Adam(denoiser.parameters(), 2e-3);
        var trainer = new DiffusionTrainer(_schedule, optimizer, _random) { Weight = weight };
        var data = full([8, 1, 28, 28], -1f); // the same black image again and again
        var known = new ClassGuidance(denoiser, zeros(8, dtype: ScalarType.Int64));
        double[] losses = [.. Enumerable.Range(0, 150).Select(_ => trainer.Step(known, data))];
        Assert.True(losses[^30..].Average() < 0.5 * losses[..10].Average(), string.Join(", ", losses));
    }

    [Fact]
    public void A_trained_point_denoiser_predicts_nearly_the_exact_noise()
    {
        using var denoiser = new PointDenoiser(_schedule, 32, 2, _random, CPU);
        using var optimizer = optim.Adam(denoiser.parameters(), 5e-3);
        var trainer = new DiffusionTrainer(_schedule, optimizer, _random);
        var centre = tensor(new[] { 0.5f, -0.5f }, [1, 2]);
        var exact = new MixtureDenoiser(_schedule, centre, 0.5);
        var (x, t) = (randn(500, 2, generator: _random), randint(1, 1001, [500], ScalarType.Int64, generator: _random));
        double Error()
        {
            using var grad = no_grad();
            return (denoiser.PredictNoise(x, t) - exact.PredictNoise(x, t)).square().mean().item<float>();
        }

        var before = Error();
        for (var i = 0; i < 300; i++)
            trainer.Step(denoiser, centre + 0.5 * randn(128, 2, generator: _random));
        Assert.InRange(Error(), 0, before / 5);
    }

    [Fact]
    public void A_time_is_embedded_by_sines_and_cosines()
    {
        var embedded = TimeEmbedding.Of(tensor(new long[] { 0, 3 }), 8).data<float>().ToArray();
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1], embedded[..8]);
        for (var i = 0; i < 4; i++)
        {
            var angle = 3 * Math.Pow(10_000, -i / 4.0);
            Assert.Equal(Math.Sin(angle), embedded[8 + i], 1e-6);
            Assert.Equal(Math.Cos(angle), embedded[12 + i], 1e-6);
        }
    }

    public void Dispose()
    {
        _schedule.Dispose();
        _random.Dispose();
        _scope.Dispose();
    }

    // Stands for a network whose answer depends on the label in a known way.
    private sealed class Linear2 : IClassDenoiser
    {
        public long NoClass => 10;

        public Tensor PredictNoise(Tensor x, Tensor t, Tensor labels) => x * (labels.to_type(ScalarType.Float32).unsqueeze(1) + 1);
    }
}
