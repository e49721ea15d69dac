using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>Tells the operator what becomes of runs: a line for each start, end and fault, and the figures of <see cref="RunMeter"/>.</summary>
internal sealed class RunJournal(ILogger log) : IDisposable
{
    private readonly RefusalLog _refusals = new(log);

    public RunMeter Meter { get; } = new();

    public void Starts(Run run)
    {
        log.LogInformation("Run {Run} of {Lab} starts", run.Id, run.Type.Id);
        Meter.Started(run.Type.Id);
    }

    public void Waits(Run run, int before) => log.LogInformation("Run {Run} of {Lab} waits for a place, {Before} before it", run.Id, run.Type.Id, before);

    public void IsSaved(Run run) => log.LogInformation("Run {Run} of {Lab} is saved at step {Step} and let go", run.Id, run.Type.Id, run.Standing.Step);

    public void ComesBack(Run run) => log.LogInformation("Run {Run} of {Lab} comes back at step {Step}", run.Id, run.Type.Id, run.Standing.Step);

    public void IsStopped(Run run) => Ends(run, "stopped");

    public void IsFinished(Run run) => Ends(run, "finished");

    /// <summary>One on disk ends: its owner stopped it, or it was kept as long as runs are kept.</summary>
    public void IsDeleted(SavedRun run) => log.LogInformation("Saved run {Run} of {Lab} is deleted", run.Id, run.Lab);

    /// <summary>A fault, with its stack, unless it is one that the learner was told in plain words.</summary>
    public void Fails(Run run, string what, Exception error)
    {
        log.LogWarning(error is LabException ? null : error, "Run {Run} of {Lab} {What}: {Reason}", run.Id, run.Type.Id, what, RefusalLog.Line(error.Message));
        Meter.Ended(run.Type.Id, "failed");
    }

    /// <summary>A fault after which the run goes on, or one of a run that is on disk.</summary>
    public void Warns(string run, string lab, string what, Exception error) =>
        log.LogWarning("Run {Run} of {Lab} {What}: {Reason}", run, lab, what, RefusalLog.Line(error.Message));

    public void Refuses(string what, LabException refusal)
    {
        Meter.Refused();
        _refusals.Tell(what, refusal.Message);
    }

    public void Dispose()
    {
        Meter.Dispose();
        _refusals.Dispose();
    }

    private void Ends(Run run, string how)
    {
        log.LogInformation("Run {Run} of {Lab} is {How} at step {Step}", run.Id, run.Type.Id, how, run.Standing.Step);
        Meter.Ended(run.Type.Id, how);
    }
}
