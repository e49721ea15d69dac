namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>A server that is killed loses seconds, and one whose disk is full loses nothing that is in memory.</summary>
public sealed class LossTests
{
    [Fact]
    public void A_run_that_goes_on_is_on_disk_a_moment_ago()
    {
        using var server = new RunsFixture(new SchedulerSettings { SnapshotEvery = TimeSpan.FromSeconds(0.2) });
        var id = server.Start("counter", new { });
        server.Until(id, _ => File.Exists(FileOf(server, id)));
        var first = OnDisk(server, id);
        server.Until(id, _ => OnDisk(server, id) > first);

        Assert.InRange(OnDisk(server, id), first + 1, server.Runs.Find(id).Step);
    }

    [Fact]
    public void A_run_that_is_paused_soon_after_it_was_saved_is_saved_again()
    {
        using var server = new RunsFixture(new SchedulerSettings { SnapshotEvery = TimeSpan.FromSeconds(0.3) });
        var id = server.StartPaused();
        server.Control(id, "step");
        server.Until(id, r => r.Step == 1);
        server.Until(id, _ =>
        {
            server.Time.Advance(TimeSpan.FromSeconds(1)); // the sweep
            return File.Exists(FileOf(server, id)) && OnDisk(server, id) == 1;
        });
    }

    [Fact]
    public void Snapshots_take_little_of_a_runs_time()
    {
        var budget = new SnapshotBudget(TimeSpan.FromMilliseconds(100));
        budget.Taken(TimeSpan.FromMilliseconds(20));
        budget.Worked(TimeSpan.FromMilliseconds(900));
        Thread.Sleep(120);
        Assert.False(budget.IsDue); // a fiftieth is not reached
        budget.Worked(TimeSpan.FromMilliseconds(200));
        Assert.True(budget.IsDue);
        budget.Taken(TimeSpan.FromMilliseconds(20));
        budget.Worked(TimeSpan.FromMilliseconds(1));
        Assert.False(budget.IsDue);
        Thread.Sleep(200);
        Assert.True(budget.IsDue); // but never later than that
    }

    [Fact]
    public void A_run_that_cannot_be_saved_stays_in_memory_and_is_saved_later()
    {
        using var server = new RunsFixture(new SchedulerSettings { SnapshotEvery = TimeSpan.FromHours(1) });
        var id = server.StartPaused();
        server.Control(id, "step");
        server.Until(id, r => r.Step == 1);
        var folder = Path.GetDirectoryName(FileOf(server, id))!;
        Directory.Move(folder, folder + "-gone"); // as a disk that takes nothing
        server.Time.Advance(TimeSpan.FromMinutes(11));
        Thread.Sleep(200);
        Assert.Equal((RunState.Paused, 1), (server.Runs.Find(id).State, server.Runs.Find(id).Step));

        Directory.Move(folder + "-gone", folder);
        server.Time.Advance(TimeSpan.FromMinutes(11));
        server.Until(id, r => r.State == RunState.Saved);
        Assert.Equal(1, server.Runs.Find(id).Step);
    }

    private static string FileOf(RunsFixture server, string id) => Path.Combine(server.Settings.DataPath, "runs", $"{id}.run");

    private static int OnDisk(RunsFixture server, string id) => StateFile.ReadHeader<SavedRun>(FileOf(server, id), RunStore.Format).Step;
}
