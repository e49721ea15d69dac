namespace GenAI.Learn.Labs;

/// <summary>One moment of a recorded run.</summary>
/// <param name="Picture">Where the run stands.</param>
/// <param name="Points">How many points its curves have by then.</param>
/// <param name="Views">What is drawn then; other views keep what they have.</param>
internal sealed record RecordedFrame(Picture Picture, int Points, IReadOnlyDictionary<string, ViewData> Views);
