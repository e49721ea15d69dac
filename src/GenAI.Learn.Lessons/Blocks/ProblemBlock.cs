namespace GenAI.Learn.Lessons;

/// <summary>Stands before or in place of a block with a mistake. Pages show it in Development alone.</summary>
/// <param name="Problem">The mistake.</param>
public sealed record ProblemBlock(LessonProblem Problem) : LessonBlock;
