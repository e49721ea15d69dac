namespace GenAI.Learn.Lessons;

/// <summary>A question with one right answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Options">The answers to choose from; exactly one is correct.</param>
public sealed record QuizQuestion(Markup Question, IReadOnlyList<QuizOption> Options);
