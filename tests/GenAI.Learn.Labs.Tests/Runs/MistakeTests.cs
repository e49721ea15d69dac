using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>A mistake in a lab's tensors ends its own run, with the reason; the server and the other runs go on.</summary>
public sealed class MistakeTests : IDisposable
{
    private readonly RunsFixture _server = new();

    public static TheoryData<Mistake> Mistakes => [.. Enum.GetValues<Mistake>()];

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_ends_its_own_run_alone(Mistake mistake)
    {
        var other = _server.Start("slow", new { milliseconds = 1 }, seed: 2, learner: "bert"); // no end within the test
        var id = _server.Start("mistaken", new { mistake });

        var error = _server.Until(id, run => run.State == RunState.Failed).Error!;
        Assert.StartsWith("The lab stopped with an error: ", error);
        Assert.True(error.Length is > 40 and < 340, error);
        Assert.DoesNotContain("TorchScript", error);
        Assert.DoesNotContain("frame #", error);

        var step = _server.Runs.Find(other).Step;
        _server.Until(other, run => run.Step > step + 100 && run.State == RunState.Running);
    }

    public void Dispose() => _server.Dispose();
}
