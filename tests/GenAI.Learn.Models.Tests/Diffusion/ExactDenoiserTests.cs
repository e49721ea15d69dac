using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Points;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Diffusion;

/// <summary>Sampling with a denoiser that is exactly right: what is wrong then is the sampler's.</summary>
public sealed class ExactDenoiserTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Generator _random = new(7);
    private readonly NoiseSchedule _schedule = NoiseSchedule.Cosine(200, CPU);
    private readonly PointDistribution _ring = PointDistribution.Of(PointSet.Ring, []);
    private readonly MixtureDenoiser _exact;

    public ExactDenoiserTests() => _exact = new MixtureDenoiser(_schedule, _ring.Centres(CPU), PointDistribution.Sigma);

    public static TheoryData<ISampler, string> Samplers => new()
    {
        { new DdpmSampler(), "DDPM" },
        { new DdimSampler(), "DDIM" },
        { new DdimSampler(0.5), "DDIM with half of the fresh noise" },
    };

    [Fact]
    public void The_score_is_the_gradient_of_the_log_density()
    {
        var x = (randn(50, 2, generator: _random) * 0.8).requires_grad_();
        var t = randint(1, 201, [50], ScalarType.Int64, generator: _random);
        var gradient = Guarded.Gradient(_exact.LogDensity(x, t).sum(), x);
        var score = _exact.Score(x.detach(), t);
        Assert.InRange(((gradient - score).abs() / (1 + score.abs())).max().item<float>(), 0, 1e-4f);
        var fromNoise = -_exact.PredictNoise(x.detach(), t) / _schedule.NoiseRate(t, x); // Vincent 2011
        Assert.InRange(((fromNoise - score).abs() / (1 + score.abs())).max().item<float>(), 0, 1e-4f);
    }

    [Fact]
    public void Of_a_single_Gaussian_the_noise_is_that_of_the_closed_form()
    {
        var (centre, sigma) = (tensor(new[] { 0.4f, -0.3f }, [1, 2]), 0.3);
        var denoiser = new MixtureDenoiser(_schedule, centre, sigma);
        var x = randn(200, 2, generator: _random);
        var t = arange(1, 201, dtype: ScalarType.Int64);
        var noise = denoiser.PredictNoise(x, t).data<float>().ToArray();
        var values = x.data<float>().ToArray();
        for (var i = 0; i < 200; i++)
        {
            var alphaBar = _schedule.AlphaBar(i + 1);
            var expected = Math.Sqrt(1 - alphaBar) * (values[2 * i] - Math.Sqrt(alphaBar) * 0.4) / (alphaBar * sigma * sigma + 1 - alphaBar);
            Assert.Equal(expected, noise[2 * i], 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(Samplers))]
    public void Samples_have_the_distribution_of_the_data(ISampler sampler, string name)
    {
        using var chance = new Generator(11);
        var quality = new PointQuality(_ring, chance, CPU);
        using var sampling = Start(sampler, 4000, 200);
        var samples = PointQuality.Values(sampling.Run(_exact));
        var divergence = quality.JensenShannon(samples);
        Assert.True(divergence < 0.02, $"{name}: {divergence:0.000}"); // 4,000 points of the ring itself have about 0.004
        Assert.Equal(8, quality.Modes(samples));
    }

    [Fact]
    public void DDIM_is_deterministic_and_DDPM_is_not()
    {
        float[] Run(ISampler sampler, long seed)
        {
            using var sampling = Start(sampler, 20, 50, seed);
            return PointQuality.Values(sampling.Run(_exact));
        }

        Assert.Equal(Run(new DdimSampler(), 1), Run(new DdimSampler(), 2));
        Assert.NotEqual(Run(new DdpmSampler(), 1), Run(new DdpmSampler(), 2));
        Assert.Equal(Run(new DdpmSampler(), 1), Run(new DdpmSampler(), 1));
    }

    [Fact]
    public void With_more_steps_DDIM_comes_nearer_to_its_limit()
    {
        // Of data N(0, 0.3^2) the way of a point is known: it keeps its place in standard deviations of the noisy data.
        var (centre, sigma) = (zeros(1, 2), 0.3);
        var denoiser = new MixtureDenoiser(_schedule, centre, sigma);
        var last = _schedule.AlphaBar(200);
        double Error(int steps)
        {
            using var sampling = Start(new DdimSampler(), 200, steps);
            var limit = sampling.X * (sigma / Math.Sqrt(last * sigma * sigma + 1 - last));
            return (sampling.Run(denoiser) - limit).abs().max().item<float>();
        }

        var errors = new[] { 10, 40, 200 }.Select(Error).ToArray();
        Assert.True(errors[0] > 2 * errors[1] && errors[1] > 2 * errors[2], string.Join(", ", errors));
        Assert.InRange(errors[2], 0, 0.05);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(100, 99)]
    [InlineData(150, 20)]
    [InlineData(5, 0)]
    public void DDIM_with_eta_1_is_DDPM(int t, int s)
    {
        var (x, noise) = (randn(30, 2, generator: _random), randn(30, 2, generator: _random));
        var times = full([30], t, ScalarType.Int64);
        var step = new DenoisingStep(x, _schedule.X0FromNoise(x, times, noise), noise, t, s);
        using var first = new Generator(1);
        using var second = new Generator(1);
        var difference = new DdimSampler(1).Step(_schedule, step, first) - new DdpmSampler().Step(_schedule, step, second);
        Assert.InRange(difference.abs().max().item<float>(), 0, 2e-5f);
    }

    [Fact]
    public void A_sampling_that_is_left_and_taken_up_ends_the_same()
    {
        using var whole = Start(new DdpmSampler(), 10, 40);
        using var left = Start(new DdpmSampler(), 10, 40);
        for (var i = 0; i < 15; i++)
            left.Step(_exact);
        using var resumed = Start(new DdpmSampler(), 10, 40);
        resumed.Resume(left.X, left.X0, left.Done);
        Assert.Equal(PointQuality.Values(whole.Run(_exact)), PointQuality.Values(resumed.Run(_exact)));
    }

    [Theory]
    [InlineData(1000, 10)]
    [InlineData(1000, 1000)]
    [InlineData(10, 25)]
    [InlineData(7, 3)]
    public void Sampling_times_fall_from_T_to_0(int last, int count)
    {
        var times = SamplingTimes.Even(last, count);
        Assert.Equal((last, 0, Math.Min(last, count) + 1), (times[0], times[^1], times.Length));
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First > pair.Second));
    }

    public void Dispose()
    {
        _schedule.Dispose();
        _random.Dispose();
        _scope.Dispose();
    }

    private Sampling Start(ISampler sampler, int points, int steps, long seed = 5)
    {
        using var chance = new Generator(13);
        return new Sampling(_schedule, sampler, SamplingTimes.Even(200, steps), randn(points, 2, generator: chance), seed);
    }
}
