namespace GenAI.Learn.Labs;

/// <summary>How a run ended, if it did.</summary>
internal enum RunEnd
{
    None,
    Finished,
    Failed,
    Stopped,
}
