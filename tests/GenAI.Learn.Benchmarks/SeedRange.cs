using System.Globalization;

namespace GenAI.Learn.Benchmarks;

/// <summary>The seeds that a command line asks for, alike for every command.</summary>
internal static class SeedRange
{
    /// <summary>What stands for seeds on a command line.</summary>
    public const string Help = "Seeds: 10 means 1 to 10, 3-5 means 3 to 5, 7-7 means 7 alone.";

    /// <summary>Reads <c>10</c> as 1 to 10, <c>3-5</c> as 3 to 5.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static int[] Parse(string text)
    {
        var ends = text.Split('-').Select(Seed).ToArray();
        var (first, last) = ends.Length == 1 ? (1, ends[0]) : (ends[0], ends[^1]);
        if (ends.Length > 2 || first < 0 || last < first)
            throw new ArgumentException($"'{text}' names no seeds. {Help}");
        return [.. Enumerable.Range(first, last - first + 1)];
    }

    private static int Seed(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : -1;
}
