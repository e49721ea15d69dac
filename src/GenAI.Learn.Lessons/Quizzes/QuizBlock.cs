namespace GenAI.Learn.Lessons;

/// <summary>A quiz in the lesson.</summary>
/// <param name="Questions">Its questions in order.</param>
/// <param name="Html">The whole quiz as a page shows it; it reads and answers without script.</param>
public sealed record QuizBlock(IReadOnlyList<QuizQuestion> Questions, string Html) : LessonBlock;
