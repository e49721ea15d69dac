namespace GenAI.Learn.Web.Caching;

/// <summary>How long a browser may keep what has an address of its own for each version.</summary>
internal static class Keeping
{
    /// <summary>For <c>Cache-Control</c>: a year, and not asked about again.</summary>
    public const string ForEver = "public, max-age=31536000, immutable";
}
