using GenAI.Learn.Models.Tests.Engine;

namespace GenAI.Learn.Labs.Tests.Labs;

/// <summary>The same seed gives the same run, bit for bit, with other runs of the lab stepping beside it.</summary>
[Collection("alone")] // else the run without others would not be one
public sealed class DeterminismTests
{
    [Fact]
    public void Gan_2d_runs_the_same_beside_others() =>
        RunsTheSame<Gan2D, Gan2D.Options>(new() { Width = 16, Depth = 2, BatchSize = 32 }, phases: 60);

    [Fact]
    public void Dcgan_with_its_convolutions_runs_the_same_beside_others() =>
        RunsTheSame<Dcgan, Dcgan.Options>(new() { Width = 8, BatchSize = 8, NoiseDimension = 8 }, phases: 12);

    private static void RunsTheSame<TLab, TOptions>(TOptions options, int phases)
        where TLab : Lab<TOptions>, ILab<TOptions>
        where TOptions : LabOptions, new()
    {
        var alone = Run<TLab, TOptions>(options, 7, phases, () => { });
        using var others = new OtherThreads(2, (i, stepped) => Run<TLab, TOptions>(options, i, phases, stepped));
        others.AwaitStep();
        Assert.Equal(alone, Run<TLab, TOptions>(options, 7, phases, others.AwaitStep));
        Assert.NotEmpty(alone);
    }

    private static List<(string Name, double Value)> Run<TLab, TOptions>(TOptions options, long seed, int phases, Action stepped)
        where TLab : Lab<TOptions>, ILab<TOptions>
        where TOptions : LabOptions, new()
    {
        using var run = new SoloRun<TLab, TOptions>(options, seed);
        var scalars = new List<(string, double)>();
        for (var i = 0; i < phases; i++)
        {
            scalars.AddRange(run.Advance(1));
            stepped();
        }

        return scalars;
    }
}
