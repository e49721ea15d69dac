using System.Diagnostics;

namespace GenAI.Learn.Labs;

/// <summary>A turn that a worker gives: how long it is to be, and whether others wait for its end.</summary>
/// <param name="length">How long.</param>
/// <param name="isCrowded">Others wait.</param>
internal sealed class Turn(TimeSpan length, bool isCrowded)
{
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public bool IsCrowded => isCrowded;

    public TimeSpan Elapsed => _since.Elapsed;

    public bool IsOver => Elapsed >= length;
}
