namespace GenAI.Learn.Lessons;

/// <summary>An answer to choose.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Correct">Whether it is the right one.</param>
/// <param name="Reason">Why it is right or wrong.</param>
public sealed record QuizOption(Markup Text, bool Correct, Markup Reason);
