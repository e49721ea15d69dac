namespace GenAI.Learn.Lessons;

/// <summary>A short text that may hold Markdown (a formula, emphasis, a link): an objective, a definition, a quiz option.</summary>
/// <param name="Text">Without markup, for tooltips and search; a formula stands as its TeX.</param>
/// <param name="Html">As HTML, safe to put in a page.</param>
public sealed record Markup(string Text, string Html)
{
    /// <summary>No text at all.</summary>
    public static Markup Empty { get; } = new("", "");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
