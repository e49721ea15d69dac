namespace GenAI.Learn.Models.Conditioning;

/// <summary>A description of a digit in at most three words that say something: thickness, slant, digit.</summary>
/// <param name="Thickness">"thin", "medium" or "thick"; null when it is not said.</param>
/// <param name="Slant">"backward", "upright" or "slanted"; null when it is not said.</param>
/// <param name="Digit">"zero" to "nine".</param>
public sealed record Caption(string? Thickness, string? Slant, string Digit)
{
    /// <summary>Words at most that say something; "a" does not.</summary>
    public const int Length = 3;

    // About the thirds of MNIST's training set.
    private const double Thin = 2.25, Thick = 2.8; // pixels
    private const double Backward = 0, Slanted = 15; // degrees

    private static readonly string[] Articles = ["a", "an"];
    private static readonly string[] Thicknesses = ["thin", "medium", "thick"];
    private static readonly string[] Slants = ["backward", "upright", "slanted"];
    private static readonly string[] Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Every word that says something; a word's number is its place here, counted from 1.</summary>
    public static IReadOnlyList<string> Vocabulary { get; } = [.. Thicknesses, .. Slants, .. Digits];

    /// <summary>The digit's label.</summary>
    public int Label => Array.IndexOf(Digits, Digit);

    /// <summary>The caption of an image, from its label and its measured stroke.</summary>
    /// <param name="facts">What is known of the image.</param>
    public static Caption Of(ImageFacts facts) => new(
        Thicknesses[facts.Stroke.Thickness < Thin ? 0 : facts.Stroke.Thickness > Thick ? 2 : 1],
        Slants[facts.Stroke.Slant < Backward ? 0 : facts.Stroke.Slant > Slanted ? 2 : 1],
        Digits[facts.Label]);

    /// <summary>Reads a caption; the order of its words does not matter.</summary>
    /// <param name="text">What someone wrote.</param>
    /// <param name="complaint">What is wrong with it, in a sentence; null when it can be read.</param>
    /// <returns>The caption; null when it cannot be read.</returns>
    public static Caption? Parse(string text, out string? complaint)
    {
        string[] words = [.. text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !Articles.Contains(word))];
        complaint = words.FirstOrDefault(word => !Vocabulary.Contains(word)) is { } unknown
            ? $"'{unknown}' is not a word that the networks learn; they know {string.Join(", ", Vocabulary)}."
            : Repeated(words, Digits, "digit") ?? Repeated(words, Thicknesses, "thickness") ?? Repeated(words, Slants, "slant")
                ?? (words.Intersect(Digits).Any() ? null : $"It names no digit; say one of {string.Join(", ", Digits)}.");
        return complaint is null ? new Caption(One(words, Thicknesses), One(words, Slants), One(words, Digits)!) : null;
    }

    /// <summary>Writes the numbers of the words, 0 for one that is not said.</summary>
    /// <param name="row"><see cref="Length"/> numbers.</param>
    public void Write(Span<float> row)
    {
        (row[0], row[1], row[2]) = (Number(Thickness), Number(Slant), Number(Digit));
    }

    /// <summary>"a thick slanted seven".</summary>
    public override string ToString()
    {
        var words = string.Join(' ', new[] { Thickness, Slant, Digit }.OfType<string>());
        return $"{(words[0] is 'u' or 'e' ? "an" : "a")} {words}";
    }

    private static string? Repeated(string[] words, string[] kind, string what)
    {
        string[] said = [.. words.Where(kind.Contains)];
        return said.Length > 1 ? $"It says {string.Join(" and ", said)}; say one {what}." : null;
    }

    private static string? One(string[] words, string[] kind) => words.FirstOrDefault(kind.Contains);

    private static int Number(string? word) => word is null ? 0 : Vocabulary.ToList().IndexOf(word) + 1;
}
