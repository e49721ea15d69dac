using System.Diagnostics;

namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>Time is shared among learners, whatever each of them asks for. What is compared was measured side by side.</summary>
public sealed class FairnessTests
{
    [Fact]
    public void Three_runs_of_one_learner_get_no_more_than_one_of_another()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 5 });
        var many = Enumerable.Range(0, 3).Select(_ => server.Start("slow", new { milliseconds = 2 })).ToArray();
        var one = server.Start("slow", new { milliseconds = 2 }, learner: "bob");
        server.Until(one, r => r.Step > 20);
        var (before, own) = (many.Sum(id => server.Runs.Find(id).Step), server.Runs.Find(one).Step);
        server.Until(one, r => r.Step > own + 300);

        var theirs = many.Sum(id => server.Runs.Find(id).Step) - before;
        Assert.InRange((server.Runs.Find(one).Step - own) / (double)theirs, 0.7, 1.4);
    }

    [Fact]
    public void A_long_step_is_paid_back()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 10 });
        var heavy = server.Start("slow", new { milliseconds = 200 });
        var light = server.Start("slow", new { milliseconds = 5 }, learner: "bob");
        server.Until(heavy, r => r.Step > 1);
        var (before, clock) = (server.Runs.Find(light).Step, Stopwatch.StartNew());
        server.Until(light, r => r.Step > before + 200);

        // A second of its own work, so about two in all: it had between a third and all of the time.
        Assert.InRange((server.Runs.Find(light).Step - before) * 0.005 / clock.Elapsed.TotalSeconds, 0.3, 1);
    }

    [Fact]
    public void Long_steps_of_several_learners_leave_a_worker_to_short_ones()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 2, SliceMilliseconds = 10 });
        var heavy = new[] { "a", "b", "c" }.Select(learner => server.Start("slow", new { milliseconds = 600 }, learner: learner)).ToArray();
        var light = server.Start("slow", new { milliseconds = 10 }, learner: "bob");
        int Heavy() => heavy.Sum(id => server.Runs.Find(id).Step);
        foreach (var id in heavy)
            server.Until(id, r => r.Step > 1); // known for what they are
        var (before, from) = (server.Runs.Find(light).Step, Heavy());
        server.Until(light, _ => Heavy() >= from + 6);

        // With a worker to itself it does 60 of its steps to one of theirs; by an equal share of both, 20.
        Assert.InRange((server.Runs.Find(light).Step - before) / 6.0, 30, 80);
    }

    [Fact]
    public async Task Sliders_of_paused_runs_cost_their_own_learner_alone()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 5 });
        var paused = Enumerable.Range(0, 3).Select(_ => server.StartPaused()).ToArray();
        var other = server.Start("slow", new { milliseconds = 1 }, learner: "bob");
        server.Until(other, r => r.Step > 10);
        using var ending = new CancellationTokenSource();
        var sliders = Task.Run(() =>
        {
            for (var i = 0; !ending.IsCancellationRequested; i++)
                server.Runs.Update("ada", paused[i % 3], Json.Of(new { latent = new[] { i % 3, 1 } }));
        });
        var (before, clock) = (server.Runs.Find(other).Step, Stopwatch.StartNew());
        server.Until(other, r => r.Step > before + 300);
        await ending.CancelAsync();
        await sliders;

        Assert.InRange((server.Runs.Find(other).Step - before) * 0.001 / clock.Elapsed.TotalSeconds, 0.15, 1);
    }

    [Fact]
    public void A_paused_run_answers_at_once_though_others_use_all_workers()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 20 });
        var paused = server.StartPaused();
        foreach (var i in Enumerable.Range(0, 20))
            server.Start("slow", new { milliseconds = 5 }, learner: $"learner {i}");
        Thread.Sleep(500);
        var answers = Enumerable.Range(1, 5).Select(step =>
        {
            var clock = Stopwatch.StartNew();
            server.Control(paused, "step");
            server.Until(paused, r => r.Step == step);
            return clock.ElapsedMilliseconds;
        }).ToArray();

        Assert.InRange(answers.Min(), 0, 200); // a round takes 400, on a machine that does nothing else
    }

    [Fact]
    public void Twenty_steps_by_hand_are_not_served_in_one_piece()
    {
        using var server = new RunsFixture(new SchedulerSettings { Workers = 1, SliceMilliseconds = 10 });
        var stepped = server.Start("slow", new { milliseconds = 50 });
        server.Control(stepped, "pause");
        var other = server.Start("slow", new { milliseconds = 1 }, learner: "bob");
        server.Until(other, r => r.Step > 0);
        var first = server.Until(stepped, r => r.State == RunState.Paused).Step;
        for (var i = 0; i < 20; i++)
            server.Control(stepped, "step");
        var before = server.Runs.Find(other).Step;
        server.Until(stepped, r => r.Step == first + 10);

        Assert.True(server.Runs.Find(other).Step > before + 50, "The other run stood still.");
        server.Until(stepped, r => r.Step == first + 20);
    }
}
