namespace GenAI.Learn.Lessons;

/// <summary>Code shown in a lesson.</summary>
/// <param name="Language">As the fence names it: <c>python</c>, <c>csharp</c>.</param>
/// <param name="Title">The title of its tab, or null.</param>
/// <param name="Check">What the tests do with it.</param>
/// <param name="Code">The code.</param>
/// <param name="File">The lesson's file.</param>
/// <param name="Line">The line of its fence; the code begins on the next.</param>
public sealed record CodeSample(string Language, string? Title, CodeCheck Check, string Code, string File, int Line);
