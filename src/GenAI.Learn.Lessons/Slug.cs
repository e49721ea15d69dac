using System.Text.RegularExpressions;

namespace GenAI.Learn.Lessons;

/// <summary>Names as they stand in addresses.</summary>
internal static partial class Slug
{
    /// <summary>"Mode collapse" becomes "mode-collapse".</summary>
    public static string Of(string name) => Separators().Replace(name.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex Separators();
}
