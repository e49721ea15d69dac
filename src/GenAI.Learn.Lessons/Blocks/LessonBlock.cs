namespace GenAI.Learn.Lessons;

/// <summary>One piece of a lesson's page; the kinds are its subclasses.</summary>
public abstract record LessonBlock;
