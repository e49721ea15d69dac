using System.Text;

namespace GenAI.Learn.Models.Text;

/// <summary>
/// Text as numbers, a character each: lower-case letters, digits, the commonest marks, the blank and the line end. Other characters are left
/// out. One paragraph in ten is held out.
/// </summary>
public sealed class CharacterText
{
    /// <summary>The characters, by number.</summary>
    public const string Alphabet = "\n abcdefghijklmnopqrstuvwxyz0123456789.,;:?!'\"()-";

    private const int HeldOutEach = 10;

    /// <summary>Divides paragraphs into those to learn from and those held out.</summary>
    /// <param name="sections">Their paragraphs are their lines.</param>
    public CharacterText(IEnumerable<TextSection> sections)
    {
        var paragraphs = sections.SelectMany(section => section.Text.Split('\n')).Select(paragraph => paragraph + "\n").ToArray();
        Training = Encode(string.Concat(paragraphs.Where((_, i) => i % HeldOutEach != HeldOutEach - 1)));
        HeldOut = Encode(string.Concat(paragraphs.Where((_, i) => i % HeldOutEach == HeldOutEach - 1)));
    }

    /// <summary>What models learn from.</summary>
    public IReadOnlyList<byte> Training { get; }

    /// <summary>What they never see.</summary>
    public IReadOnlyList<byte> HeldOut { get; }

    /// <summary>Text to numbers; characters outside of the alphabet are left out.</summary>
    /// <param name="text">Any text.</param>
    public static byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.ToLowerInvariant().Select(Simpler).Select(c => Alphabet.IndexOf(c, StringComparison.Ordinal)).Where(i => i >= 0).Select(i => (byte)i)];
    }

    /// <summary>Numbers to text.</summary>
    /// <param name="characters">Indices into the alphabet.</param>
    public static string Decode(IEnumerable<byte> characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        var text = new StringBuilder();
        foreach (var character in characters)
            text.Append(Alphabet[character]);
        return text.ToString();
    }

    private static char Simpler(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' or '−' => '-',
        '\u00a0' or '\t' => ' ',
        _ => c,
    };
}
