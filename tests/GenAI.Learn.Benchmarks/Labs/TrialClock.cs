using System.Diagnostics;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>
/// Counts seconds of wall time, or of processor time: on a machine that does other work at once, the latter comes near to what
/// the wall clock would show on a quiet one. It is of the whole process: the run's one thread, and the little that the runtime does
/// beside it.
/// </summary>
internal sealed class TrialClock(bool processor)
{
    private readonly Process _process = Process.GetCurrentProcess();
    private double _start;

    public string Unit => processor ? "s of processor time" : "s";

    public double Seconds => Now() - _start;

    public void Restart() => _start = Now();

    private double Now()
    {
        if (!processor)
            return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        _process.Refresh();
        return _process.TotalProcessorTime.TotalSeconds;
    }
}
