using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>The head of a packed recording, as JSON. Blocks stand in it as <c>{"$": number}</c>.</summary>
internal sealed record PackedHead(
    string Lab,
    string Title,
    JsonElement Options,
    long Seed,
    IReadOnlyList<View> Views,
    IReadOnlyList<string> Phases,
    string Device,
    DateOnly Recorded,
    double Seconds,
    IReadOnlyList<Block> Blocks,
    RawJson Curves,
    IReadOnlyList<PackedFrame> Frames);

/// <summary>One moment in it.</summary>
/// <param name="Step">Whole steps done.</param>
/// <param name="Time">Seconds of work.</param>
/// <param name="Note">One sentence.</param>
/// <param name="Goal">The goal as it stands.</param>
/// <param name="Points">How many points the curves have by then.</param>
/// <param name="Views">Data of the views that changed.</param>
internal sealed record PackedFrame(int Step, double Time, string Note, Goal? Goal, int Points, RawJson? Views);
