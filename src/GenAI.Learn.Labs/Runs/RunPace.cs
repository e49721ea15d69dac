namespace GenAI.Learn.Labs;

/// <summary>How fast a run steps.</summary>
/// <param name="speed">Steps a second; 0 for as fast as it goes.</param>
/// <param name="since">The timestamp from which due steps are counted.</param>
internal sealed class RunPace(double speed, long since)
{
    public double Speed { get; } = speed;

    public long Since { get; } = since;
}
