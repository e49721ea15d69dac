namespace GenAI.Learn.Labs;

/// <summary>What a reader has of a history.</summary>
/// <param name="Epoch">Changes when what was sent before is no longer a prefix of the history.</param>
/// <param name="Count">Points that the reader has.</param>
internal readonly record struct HistoryMark(int Epoch, int Count);
