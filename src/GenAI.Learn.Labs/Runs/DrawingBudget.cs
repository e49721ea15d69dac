using System.Diagnostics;

namespace GenAI.Learn.Labs;

/// <summary>
/// When a run's next picture is due: at the frame rate, and while other runs wait when steps took four times as long as the
/// picture before, so that pictures take a fifth of the run's time; but always after a second.
/// </summary>
/// <param name="interval">The least time between two pictures.</param>
internal sealed class DrawingBudget(TimeSpan interval)
{
    private const int StepsForOne = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(0.9);

    private readonly Stopwatch _since = new();
    private TimeSpan _owed;

    public bool IsDue(bool isCrowded) =>
        !_since.IsRunning || _since.Elapsed >= (isCrowded && _owed > TimeSpan.Zero ? Longest : interval);

    /// <summary>Steps were done for so long.</summary>
    public void Stepped(TimeSpan time) => _owed -= time;

    /// <summary>A picture was drawn, and took so long.</summary>
    public void Drawn(TimeSpan time)
    {
        _owed = time * StepsForOne;
        _since.Restart();
    }
}
