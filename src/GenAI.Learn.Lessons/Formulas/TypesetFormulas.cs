using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GenAI.Learn.Lessons.Formulas;

namespace GenAI.Learn.Lessons;

/// <summary>A formula as HTML and MathML.</summary>
/// <param name="Tex">Its TeX, without the dollar signs.</param>
/// <param name="IsDisplay">Whether it stands on a line of its own.</param>
/// <param name="Html">How it is set.</param>
public sealed record TypesetFormula(string Tex, bool IsDisplay, string Html);

/// <summary>The formulas typeset so far, for a program that keeps them from one start to the next: all of the course take seconds.</summary>
public static class TypesetFormulas
{
    /// <summary>Names what typesets them; another KaTeX may set a formula otherwise.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Typesetter.Maker)))[..16];

    /// <summary>All that parsed.</summary>
    public static IReadOnlyList<TypesetFormula> All => Typesetter.All;

    /// <summary>Writes them, with a hash by which <see cref="Read"/> sees that they are whole.</summary>
    public static void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var all = JsonSerializer.SerializeToUtf8Bytes(All);
        writer.Write(SHA256.HashData(all));
        writer.Write(all);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not whole.</exception>
    public static IReadOnlyList<TypesetFormula> Read(Stream saved)
    {
        using var content = new MemoryStream();
        saved.CopyTo(content);
        var bytes = content.ToArray().AsSpan();
        return bytes.Length > SHA256.HashSizeInBytes && SHA256.HashData(bytes[SHA256.HashSizeInBytes..]).AsSpan().SequenceEqual(bytes[..SHA256.HashSizeInBytes])
            ? JsonSerializer.Deserialize<TypesetFormula[]>(bytes[SHA256.HashSizeInBytes..])!
            : throw new InvalidDataException("These formulas are cut off or damaged.");
    }

    /// <summary>Puts those in that were typeset before; they are not typeset again.</summary>
    public static void Take(IEnumerable<TypesetFormula> formulas)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        foreach (var formula in formulas)
            Typesetter.Take(formula);
    }
}
