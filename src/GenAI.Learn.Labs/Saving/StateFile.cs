using System.Text.Json;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

/// <summary>
/// The form of files that hold a <see cref="LabState"/>: a number that says of what kind, a JSON header with its length, then
/// named blocks.
/// </summary>
internal static class StateFile
{
    /// <summary>Writes a file, whole or not at all.</summary>
    public static void Write<THeader>(string file, int format, THeader header, LabState? state) => WholeFile.Write(file, writer =>
    {
        writer.Write(format);
        var json = JsonSerializer.SerializeToUtf8Bytes(header, LabJson.Options);
        writer.Write(json.Length);
        writer.Write(json);
        writer.Write(state?.Blocks.Count ?? 0);
        foreach (var (name, block) in state?.Blocks ?? new Dictionary<string, byte[]>())
        {
            writer.Write(name);
            writer.Write(block.Length);
            writer.Write(block);
        }
    });

    /// <summary>The header alone.</summary>
    /// <exception cref="Exception">Not such a file: see <see cref="WholeFile.IsUnreadable"/>.</exception>
    public static THeader ReadHeader<THeader>(string file, int format)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        return ReadHeader<THeader>(reader, format);
    }

    /// <summary>Header and blocks.</summary>
    /// <exception cref="Exception">Not such a file: see <see cref="WholeFile.IsUnreadable"/>.</exception>
    public static (THeader Header, LabState State) Read<THeader>(string file, int format)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        var header = ReadHeader<THeader>(reader, format);
        var state = new LabState();
        for (var left = reader.ReadInt32(); left > 0; left--)
            state.Put(reader.ReadString(), block => block.Write(reader.ReadBytes(reader.ReadInt32())));
        return (header, state);
    }

    private static THeader ReadHeader<THeader>(BinaryReader reader, int format)
    {
        if (reader.ReadInt32() != format)
            throw new InvalidDataException("A file of another kind.");
        return JsonSerializer.Deserialize<THeader>(reader.ReadBytes(reader.ReadInt32()), LabJson.Options)
            ?? throw new InvalidDataException("A file without a header.");
    }
}
