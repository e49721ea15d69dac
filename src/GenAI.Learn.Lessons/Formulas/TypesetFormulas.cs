using System.Security.Cryptography;
using System.Text;
using GenAI.Learn.Lessons.Formulas;

namespace GenAI.Learn.Lessons;

/// <summary>The formulas typeset so far, for a program that keeps them from one start to the next: all of the course take seconds.</summary>
public static class TypesetFormulas
{
    /// <summary>Names the KaTeX that typesets them: another version may set a formula otherwise.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Typesetter.Source() ?? "")))[..16];

    /// <summary>How many there are.</summary>
    public static int Count => Typesetter.All.Count;

    /// <summary>Writes them.</summary>
    public static void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var all = Typesetter.All;
        writer.Write(all.Count);
        foreach (var (tex, isDisplay, html) in all)
        {
            writer.Write(tex);
            writer.Write(isDisplay);
            writer.Write(html);
        }
    }

    /// <summary>Puts those in that <see cref="Save"/> wrote; they are not typeset again.</summary>
    /// <exception cref="IOException">They are not whole.</exception>
    public static void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var left = reader.ReadInt32(); left > 0; left--)
            Typesetter.Take(reader.ReadString(), reader.ReadBoolean(), reader.ReadString());
    }
}
