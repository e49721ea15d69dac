namespace GenAI.Learn.Lessons;

/// <summary>A lab in the lesson.</summary>
/// <param name="Fence">What the lesson asks of the lab.</param>
public sealed record LabBlock(LabFence Fence) : LessonBlock;
