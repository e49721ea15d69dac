using System.Diagnostics;

namespace GenAI.Learn.Labs;

/// <summary>
/// When a run's state is taken to be written: every few seconds while something is done, but not before the run has worked fifty
/// times as long as the last one took, except where that would take almost twice as long.
/// </summary>
/// <param name="interval">How often.</param>
internal sealed class SnapshotBudget(TimeSpan interval)
{
    private const int WorkForOne = 50;
    private const double Longest = 1.8;

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TimeSpan _owed;

    private bool _hasWorked;

    /// <summary>There is something that no file has; at first the run itself.</summary>
    public bool HasChanged { get; private set; } = true;

    public bool IsDue => _hasWorked && HasChanged && _since.Elapsed >= (_owed > TimeSpan.Zero ? interval * Longest : interval);

    /// <summary>A turn was worked for so long.</summary>
    public void Worked(TimeSpan time)
    {
        _owed -= time;
        HasChanged = _hasWorked = true;
    }

    /// <summary>The last snapshot could not be written.</summary>
    public void Lost() => HasChanged = true;

    /// <summary>A snapshot was taken, which took so long.</summary>
    public void Taken(TimeSpan time)
    {
        _owed = time * WorkForOne;
        HasChanged = false;
        _since.Restart();
    }
}
