using System.Text.Json;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Diffusion;

public sealed class NoiseScheduleTests
{
    private static readonly JsonElement[] Schedules = [.. Golden.Read("diffusion.json").GetProperty("schedules").EnumerateArray()];

    public static TheoryData<ScheduleKind> Kinds => [.. Enum.GetValues<ScheduleKind>()];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Schedules.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void AlphaBar_is_that_of_NumPy(int number)
    {
        var (schedule, golden) = Case(number);
        using var _ = schedule;
        var expected = golden.GetProperty("alphaBar").Doubles();
        var every = Math.Max(1, schedule.Steps / 50);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], schedule.AlphaBar(i * every), 1e-12); // the same doubles, in another order
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_posterior_is_that_of_Bayes_rule_on_a_grid(int number)
    {
        var (schedule, golden) = Case(number);
        using var _ = schedule;
        foreach (var point in golden.GetProperty("posteriors").EnumerateArray())
        {
            double Value(string name) => point.GetProperty(name).GetDouble();
            var posterior = schedule.Posterior((int)Value("t"), (int)Value("s"));
            Assert.Equal(Value("mean"), posterior.X0 * Value("x0") + posterior.Xt * Value("xt"), 1e-6);
            Assert.Equal(Value("variance"), posterior.Variance, 1e-6);
        }
    }

    // Without any chance: a Gaussian of mean m and variance v becomes one of mean sqrt(1 - beta) m and variance (1 - beta) v + beta.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_closed_form_is_what_the_single_steps_make_at_every_time(ScheduleKind kind)
    {
        using var schedule = NoiseSchedule.Of(kind, 1000, CPU);
        var (mean, variance) = (1.0, 0.0);
        for (var t = 1; t <= schedule.Steps; t++)
        {
            mean *= Math.Sqrt(schedule.Alpha(t));
            variance = schedule.Alpha(t) * variance + schedule.Beta(t);
            Assert.Equal(Math.Sqrt(schedule.AlphaBar(t)), mean, 1e-12);
            Assert.Equal(1 - schedule.AlphaBar(t), variance, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void QSample_has_the_marginal_s_mean_and_deviation_at_every_time(ScheduleKind kind)
    {
        using var scope = NewDisposeScope();
        using var schedule = NoiseSchedule.Of(kind, 1000, CPU);
        var t = arange(1001, dtype: ScalarType.Int64);
        var atMean = schedule.QSample(ones(1001, 1), t, zeros(1001, 1)).data<float>().ToArray();
        var oneAway = schedule.QSample(zeros(1001, 1), t, ones(1001, 1)).data<float>().ToArray();
        for (var i = 0; i <= 1000; i++)
        {
            Assert.Equal(Math.Sqrt(schedule.AlphaBar(i)), atMean[i], 1e-7);
            Assert.Equal(Math.Sqrt(1 - schedule.AlphaBar(i)), oneAway[i], 1e-7);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Data_and_noise_follow_from_each_other(ScheduleKind kind)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(3);
        using var schedule = NoiseSchedule.Of(kind, 100, CPU);
        var (x0, noise) = (randn(90, 2, generator: random), randn(90, 2, generator: random));
        var t = arange(1, 91, dtype: ScalarType.Int64);
        var x = schedule.QSample(x0, t, noise);
        Assert.InRange((schedule.X0FromNoise(x, t, noise) - x0).abs().max().item<float>(), 0, 1e-5f);
        Assert.InRange((schedule.NoiseFromX0(x, t, x0) - noise).abs().max().item<float>(), 0, 1e-4f);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void At_the_end_hardly_any_signal_is_left(ScheduleKind kind)
    {
        foreach (var steps in new[] { 10, 100, 1000 })
        {
            using var schedule = NoiseSchedule.Of(kind, steps, CPU);
            Assert.InRange(schedule.AlphaBar(steps), 0, 1e-4);
        }
    }

    [Fact]
    public void A_beta_out_of_range_is_refused() =>
        Assert.Throws<ArgumentException>(() => new NoiseSchedule([0.1, 1.0], CPU));

    private static (NoiseSchedule Schedule, JsonElement Golden) Case(int number)
    {
        var golden = Schedules[number];
        var kind = Enum.Parse<ScheduleKind>(golden.GetProperty("kind").GetString()!, ignoreCase: true);
        return (NoiseSchedule.Of(kind, golden.GetProperty("steps").GetInt32(), CPU), golden);
    }
}
