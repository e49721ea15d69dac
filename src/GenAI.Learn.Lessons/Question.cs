namespace GenAI.Learn.Lessons;

/// <summary>A question that a lesson answers, in the words of somebody who asks.</summary>
/// <param name="Text">The question.</param>
/// <param name="Anchor">The heading under which the answer stands; empty where the whole lesson answers.</param>
public sealed record Question(string Text, string Anchor);
