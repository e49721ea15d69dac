using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>Tells the operator what becomes of runs: one line for each start, end, refusal and fault, and the figures of <see cref="RunMeter"/>.</summary>
internal sealed class RunJournal(ILogger log, TimeProvider time) : IDisposable
{
    // Whoever is refused may ask again at once, as often as he likes.
    private const int RefusalsAtOnce = 20;
    private const double RefusalsPerSecond = 1;
    private const int LongestReason = 200;

    private readonly Lock _gate = new();
    private double _lines = RefusalsAtOnce;
    private long _at = time.GetTimestamp();
    private int _untold;

    public RunMeter Meter { get; } = new();

    public void Starts(Run run)
    {
        log.LogInformation("Run {Run} of {Lab} starts", run.Id, run.Type.Id);
        Meter.Started(run.Type.Id);
    }

    public void Waits(Run run, int before)
    {
        log.LogInformation("Run {Run} of {Lab} waits for a place, {Before} before it", run.Id, run.Type.Id, before);
        Meter.Started(run.Type.Id);
    }

    public void IsSaved(Run run) => log.LogInformation("Run {Run} of {Lab} is saved at step {Step} and let go", run.Id, run.Type.Id, run.Standing.Step);

    public void ComesBack(Run run) => log.LogInformation("Run {Run} of {Lab} comes back at step {Step}", run.Id, run.Type.Id, run.Standing.Step);

    public void IsStopped(Run run) => Ends(run, "stopped");

    public void IsFinished(Run run) => Ends(run, "finished");

    /// <summary>A fault, with its stack, unless it is one that the learner was told in plain words.</summary>
    public void Fails(Run run, string what, Exception error)
    {
        log.LogWarning(error is LabException ? null : error, "Run {Run} of {Lab} {What}: {Reason}", run.Id, run.Type.Id, what, Line(error.Message));
        Meter.Ended(run.Type.Id, "failed");
    }

    /// <summary>A fault after which the run goes on, or one of a run that is on disk.</summary>
    public void Warns(string run, string lab, string what, Exception error) => log.LogWarning("Run {Run} of {Lab} {What}: {Reason}", run, lab, what, Line(error.Message));

    public void Refuses(string what, LabException refusal)
    {
        Meter.Refused();
        int untold;
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _lines = Math.Min(RefusalsAtOnce, _lines + (time.GetElapsedTime(_at, now).TotalSeconds * RefusalsPerSecond));
            _at = now;
            if (_lines < 1)
            {
                _untold++;
                return;
            }

            _lines--;
            (untold, _untold) = (_untold, 0);
        }

        log.LogInformation("Refused to {What}: {Reason}{Untold}", Line(what), Line(refusal.Message), untold == 0 ? "" : $" ({untold} refusals before it are not told)");
    }

    public void Dispose() => Meter.Dispose();

    private void Ends(Run run, string how)
    {
        log.LogInformation("Run {Run} of {Lab} is {How} at step {Step}", run.Id, run.Type.Id, how, run.Standing.Step);
        Meter.Ended(run.Type.Id, how);
    }

    // What a visitor sent may be quoted in it: it never makes a second line.
    private static string Line(string reason)
    {
        var line = string.Concat(reason.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= LongestReason ? line : string.Concat(line.AsSpan(0, LongestReason), "...");
    }
}
