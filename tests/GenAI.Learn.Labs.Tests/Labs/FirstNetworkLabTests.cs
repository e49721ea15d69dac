using GenAI.Learn.Models.FirstSteps;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class FirstNetworkLabTests
{
    private const int Phases = 3;

    [Fact]
    public void It_shows_every_view()
    {
        using var run = New();
        run.Advance(Phases);
        Assert.Equal(["network", "predictions"], run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void The_first_loss_is_near_one_quarter_and_50_epochs_hardly_lower_it()
    {
        foreach (var seed in Enumerable.Range(1, 10))
        {
            using var run = New(seed: seed);
            var losses = Losses(run.Advance(50 * Phases));
            Assert.InRange(losses[0], 0.2, 0.3);
            Assert.InRange(losses[0] - losses[^1], 0, 0.03);
        }
    }

    [Fact]
    public void A_learning_rate_a_hundred_times_as_large_solves_it_in_50_epochs()
    {
        using var run = New(new() { LearningRate = 1 });
        Assert.InRange(Losses(run.Advance(50 * Phases))[^1], 0, 0.09);
    }

    [Fact]
    public void It_rests_after_50_epochs_and_goes_on_when_the_learning_rate_is_moved()
    {
        using var run = New();
        run.Advance(50 * Phases);
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(new FirstNetworkLab.Options { LearningRate = 3 });
        Assert.False(run.Lab.IsResting);
        Assert.InRange(Losses(run.Advance(50 * Phases))[^1], 0, 0.06);
        Assert.True(run.Lab.IsResting);
    }

    [Fact]
    public void Another_example_is_shown_without_training_on()
    {
        using var run = New();
        run.Advance(50 * Phases);
        var before = Detail(run, "x1");
        run.Lab.Update(new FirstNetworkLab.Options { Example = 2 });
        Assert.NotEqual(before, Detail(run, "x1"));
        Assert.True(run.Lab.IsResting);
    }

    [Fact]
    public void Loss_and_optimizer_act_mid_run()
    {
        using var run = New();
        run.Advance(10 * Phases);
        run.Lab.Update(new FirstNetworkLab.Options { Loss = FirstLoss.BinaryCrossEntropy, Optimizer = OptimizerKind.Adam });
        var scalars = run.Advance(Phases).ToDictionary(s => s.Name, s => s.Value);
        Assert.InRange(scalars["loss"], 0.55, 0.85); // about ln 2
        Assert.InRange(scalars["mse"], 0.2, 0.3);
    }

    [Theory]
    [InlineData(20 * Phases)]
    [InlineData((20 * Phases) + 1)]
    [InlineData((20 * Phases) + 2)]
    public void A_saved_run_goes_on_the_same_from_any_phase(int phases)
    {
        using var run = New(new() { LearningRate = 1, Optimizer = OptimizerKind.Adam });
        run.Advance(phases);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(10 * Phases), copy.Advance(10 * Phases));
    }

    [Fact]
    public void One_seed_gives_one_run()
    {
        using var one = New();
        using var other = New();
        Assert.Equal(one.Advance(10 * Phases), other.Advance(10 * Phases));
    }

    [Fact]
    public void The_diagram_holds_the_10_5_1_network_with_its_weights()
    {
        using var run = New();
        var diagram = (DiagramData)run.Draw().Data["network"];
        Assert.Equal((16, 55), (diagram.Nodes.Count, diagram.Edges.Count));
        Assert.Contains(diagram.Edges, edge => edge.Weight < 0);
    }

    private static SoloRun<FirstNetworkLab, FirstNetworkLab.Options> New(FirstNetworkLab.Options? options = null, long seed = 1) => new(options ?? new(), seed);

    private static double[] Losses(IEnumerable<(string Name, double Value)> scalars) => [.. scalars.Where(s => s.Name == "loss").Select(s => s.Value)];

    private static string? Detail(SoloRun<FirstNetworkLab, FirstNetworkLab.Options> run, string node) =>
        ((DiagramData)run.Draw().Data["network"]).Nodes.Single(n => n.Id == node).Detail;
}
