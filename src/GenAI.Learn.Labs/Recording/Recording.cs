using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>A recorded run, as a page replays it.</summary>
/// <param name="Lab">The lab's id.</param>
/// <param name="Title">The lab's title.</param>
/// <param name="Options">All options.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Views">What was drawn.</param>
/// <param name="Phases">The parts of one step.</param>
/// <param name="Device">Where it ran: <c>cpu</c>, <c>cuda</c>.</param>
/// <param name="Recorded">The day.</param>
/// <param name="Seconds">Seconds of work.</param>
/// <param name="Frames">What a watcher of a few frames would have received.</param>
public sealed record Recording(
    string Lab,
    string Title,
    JsonElement Options,
    long Seed,
    IReadOnlyList<View> Views,
    IReadOnlyList<string> Phases,
    string Device,
    DateOnly Recorded,
    double Seconds,
    IReadOnlyList<FrameMessage> Frames);
