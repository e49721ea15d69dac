
namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class WganTests
{
    private static readonly Wgan.Options Estimate = new();
    private static readonly Wgan.Options Train = new() { Task = WganTask.Train, PenaltyWeight = 1 };
    private static readonly Wgan.Options Images = new() { Task = WganTask.Images, BatchSize = 16, CriticSteps = 1 };

    public static TheoryData<WganTask, CriticConstraint> Games => new(Enum.GetValues<WganTask>().SelectMany(task => Enum.GetValues<CriticConstraint>().Select(constraint => (task, constraint))));

    // The penalty lets the slope be 1 + d / 2 lambda, 5 % too large here, and a step of Adam shakes it by some per cent more.
    [Fact]
    public void The_critic_measures_a_known_distance()
    {
        using var run = new SoloRun<Wgan, Wgan.Options>(Estimate);
        var estimates = Values(run.Advance(200), "estimate");
        Assert.InRange(estimates.TakeLast(10).Average(), 0.97, 1.13);
    }

    [Fact]
    public void A_clipped_critic_has_its_weights_at_the_ends_and_no_unit()
    {
        using var run = new SoloRun<Wgan, Wgan.Options>(Estimate with { Constraint = CriticConstraint.Clipping });
        var estimates = Values(run.Advance(100), "estimate");
        var weights = ((BarsData)run.Draw().Data["weights"]).Bars["weight"].Values.ToArray();
        Assert.True(estimates[^1] > 3, $"The estimate is {estimates[^1]}.");
        Assert.True(weights[0] + weights[^1] > 0.5, $"{weights[0] + weights[^1]:P0} of the weights lie at the ends.");
    }

    [Fact]
    public void The_estimate_follows_the_shift()
    {
        using var run = new SoloRun<Wgan, Wgan.Options>(Estimate);
        run.Advance(60);
        run.Lab.Update(Estimate with { Shift = 0.3 });
        var scalars = run.Advance(100);
        Assert.Equal(0.3, Values(scalars, "truth")[^1]);
        Assert.InRange(Values(scalars, "estimate").TakeLast(5).Average(), 0.2, 0.45);
    }

    [Fact]
    public void The_generator_comes_nearer_and_the_estimate_falls()
    {
        using var run = new SoloRun<Wgan, Wgan.Options>(Train);
        var scalars = run.Advance(150);
        Assert.True(Values(scalars, "js")[^1] < 0.55, $"js is {Values(scalars, "js")[^1]}");
        Assert.True(Values(scalars, "truth")[^1] < Values(scalars, "truth")[0]);
    }

    [Theory, MemberData(nameof(Games))]
    public void Every_view_of_every_game_is_drawn(WganTask task, CriticConstraint constraint)
    {
        var options = Images with { Task = task, Constraint = constraint };
        using var run = new SoloRun<Wgan, Wgan.Options>(options);
        run.Advance(2);
        var frame = run.Draw();
        Assert.All(Wgan.Views(options).Where(view => view is not CurveView), view => Assert.True(frame.Data.ContainsKey(view.Name), view.Name));
        Assert.NotEmpty(frame.Note);
    }

    [Theory]
    [InlineData(WganTask.Estimate)]
    [InlineData(WganTask.Train)]
    [InlineData(WganTask.Images)]
    public void A_loaded_run_goes_on_the_same(WganTask task)
    {
        using var run = new SoloRun<Wgan, Wgan.Options>(Images with { Task = task });
        run.Advance(6);
        using var copy = run.Copy();
        Assert.Equal(run.Advance(6), copy.Advance(6));
    }

    [Fact]
    public void Looking_changes_nothing()
    {
        using var watched = new SoloRun<Wgan, Wgan.Options>(Train);
        using var unwatched = new SoloRun<Wgan, Wgan.Options>(Train);
        watched.Draw();
        Assert.Equal(unwatched.Advance(5), watched.Advance(5));
    }

    [Fact]
    public void A_drawing_is_neither_offered_nor_taken()
    {
        var lab = LabCatalogue.Default.Find("wgan");
        Assert.DoesNotContain(lab.Options.Single(option => option.Name == "data").Choices, choice => choice.Value == "drawn");
        Assert.Throws<LabException>(() => lab.Parse(System.Text.Json.JsonSerializer.SerializeToElement(new { data = "drawn" })));
    }

    private static double[] Values(List<(string Name, double Value)> scalars, string name) => [.. scalars.Where(s => s.Name == name).Select(s => s.Value)];
}
