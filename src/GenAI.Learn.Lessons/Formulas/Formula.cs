namespace GenAI.Learn.Lessons;

/// <summary>A formula in a lesson.</summary>
/// <param name="Tex">Its TeX, without the dollar signs.</param>
/// <param name="Display">Whether it stands on a line of its own.</param>
/// <param name="File">The lesson's file.</param>
/// <param name="Line">Its line.</param>
public sealed record Formula(string Tex, bool Display, string File, int Line);
