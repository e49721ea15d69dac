using System.Diagnostics;

namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class DisorderTests
{
    [Fact]
    public async Task Whatever_is_asked_in_whatever_order_at_once_the_runs_still_obey()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 4, SliceMilliseconds = 1 });
        var ids = Enumerable.Range(0, 3).Select(_ => server.Start()).ToArray();
        var clock = Stopwatch.StartNew();
        var askers = Enumerable.Range(0, 4).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            while (clock.Elapsed < TimeSpan.FromSeconds(2))
                await Ask(server, ids[random.Next(ids.Length)], random);
        }));
        await Task.WhenAll(askers);

        foreach (var id in ids)
        {
            server.Control(id, "reset");
            server.Control(id, "speed", 0);
            server.Control(id, "resume");
            var step = server.Until(id, r => r is { State: RunState.Running, Step: > 0 }).Step;
            server.Until(id, r => r.Step > step + 100);
        }
    }

    private static async Task Ask(RunsFixture server, string id, Random random)
    {
        switch (random.Next(9))
        {
            case 0: Quietly(() => server.Control(id, "pause")); break;
            case 1: Quietly(() => server.Control(id, "resume")); break;
            case 2: Quietly(() => server.Control(id, "step", random.Next(2) == 0 ? "first" : "second")); break;
            case 3: Quietly(() => server.Control(id, "reset")); break;
            case 4: Quietly(() => server.Control(id, "speed", random.Next(3) * 2)); break;
            case 5: Quietly(() => server.Runs.Update("ada", id, Json.Of(new { byTwos = random.Next(2) == 0 }))); break;
            case 6: server.Time.Advance(TimeSpan.FromMinutes(11)); break; // saves and lets go
            case 7: server.Time.Advance(TimeSpan.FromSeconds(0.3)); break;
            default: await Glance(server, id); break;
        }
    }

    // A refusal is an answer too: a finished run does not resume, twenty steps may wait.
    private static void Quietly(Action ask)
    {
        try
        {
            ask();
        }
        catch (LabException)
        {
        }
    }

    private static async Task Glance(RunsFixture server, string id)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        await foreach (var message in server.Runs.Watch(id, 0, soon.Token))
            Assert.NotEqual(RunState.Failed, message.State);
    }
}
