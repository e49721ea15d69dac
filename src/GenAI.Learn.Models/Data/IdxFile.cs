using System.Buffers.Binary;
using System.IO.Compression;

namespace GenAI.Learn.Models.Data;

/// <summary>
/// An array of bytes in the idx form in which MNIST is given out: two zero bytes, a type (8: unsigned byte), the number of
/// dimensions, each dimension as a big-endian 32-bit integer, then the values, the last dimension fastest.
/// </summary>
/// <param name="Shape">The dimensions: (60000, 28, 28).</param>
/// <param name="Values">The values.</param>
public sealed record IdxFile(IReadOnlyList<int> Shape, byte[] Values)
{
    private const byte UnsignedByte = 8;

    /// <summary>Reads a file; one whose name ends in <c>.gz</c> is unpacked on the way.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is not an idx file of unsigned bytes, or is cut short; the message has the file's name, not its folder.</exception>
    public static IdxFile Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var name = Path.GetFileName(path);
        try
        {
            return Read(stream, name);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"The file {name} is cut short: it ends before the values that its header promises.");
        }
    }

    private static IdxFile Read(Stream stream, string name)
    {
        Span<byte> word = stackalloc byte[4];
        stream.ReadExactly(word);
        if (word[0] != 0 || word[1] != 0 || word[2] != UnsignedByte || word[3] is 0 or > 4)
            throw new InvalidDataException($"The file {name} is not an idx file of unsigned bytes: it begins with {Convert.ToHexString(word)}.");

        var shape = new int[word[3]];
        long count = 1;
        for (var i = 0; i < shape.Length; i++)
        {
            stream.ReadExactly(word);
            shape[i] = BinaryPrimitives.ReadInt32BigEndian(word);
            count *= shape[i];
            if (shape[i] < 0 || count > Array.MaxLength)
                throw new InvalidDataException($"The file {name} claims a dimension of {shape[i]}: more than an array can hold.");
        }

        var values = new byte[count];
        stream.ReadExactly(values);
        return new IdxFile(shape, values);
    }
}
