using System.Security.Cryptography;
using System.Text.Json;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

/// <summary>
/// The form of files that hold a <see cref="LabState"/>: a number that says of what kind, a JSON header with its length, then
/// named blocks with theirs. Header and blocks each end with their SHA-256, so that a flipped bit is found.
/// </summary>
internal static class StateFile
{
    private const int HashBytes = SHA256.HashSizeInBytes;

    /// <summary>Writes a file, whole or not at all.</summary>
    public static void Write<THeader>(string file, int format, THeader header, LabState? state) => WholeFile.Write(file, writer =>
    {
        writer.Write(format);
        var json = JsonSerializer.SerializeToUtf8Bytes(header, LabJson.Options);
        writer.Write(json.Length);
        writer.Write(json);
        writer.Write(SHA256.HashData(json));
        var written = state ?? new LabState();
        writer.Write(written.Blocks.Count);
        foreach (var (name, block) in written.Blocks)
        {
            writer.Write(name);
            writer.Write(block.Length);
            writer.Write(block);
        }

        writer.Write(written.Hash());
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
        {
            var (name, block) = (reader.ReadString(), ReadBytes(reader));
            state.Put(name, writer => writer.Write(block));
        }

        Require(reader, state.Hash());
        return (header, state);
    }

    private static THeader ReadHeader<THeader>(BinaryReader reader, int format)
    {
        if (reader.ReadInt32() != format)
            throw new InvalidDataException("A file of another kind.");
        var json = ReadBytes(reader);
        Require(reader, SHA256.HashData(json));
        return JsonSerializer.Deserialize<THeader>(json, LabJson.Options)
            ?? throw new InvalidDataException("A file without a header.");
    }

    // A length that is no length, or that the file does not have, is damage; nothing is allocated for it.
    private static byte[] ReadBytes(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        return length >= 0 && length <= left
            ? reader.ReadBytes(length)
            : throw new InvalidDataException($"A part of {length} bytes where {left} are left.");
    }

    private static void Require(BinaryReader reader, byte[] hash)
    {
        if (!reader.ReadBytes(HashBytes).AsSpan().SequenceEqual(hash))
            throw new InvalidDataException("The content is not what was written.");
    }
}
