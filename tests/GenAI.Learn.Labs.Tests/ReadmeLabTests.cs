using GenAI.Learn.Labs.Tests.Runs;

namespace GenAI.Learn.Labs.Tests;

/// <summary>README's "Add a lab": its sample is compiled by GenAI.Learn.ReadmeLab, and does here what README says of it.</summary>
public sealed class ReadmeLabTests
{
    [Fact]
    public void It_is_found_and_runs()
    {
        using var server = new RunsFixture(labs: typeof(Pi).Assembly);

        var id = server.Start("pi", new { points = 1000 });

        var run = server.Until(id, run => run.Step >= 20);
        Assert.InRange(run.Scalars["pi"], 3, 3.3);
    }
}
