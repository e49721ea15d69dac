using System.Buffers.Binary;
using System.IO.Compression;
using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Labs;

/// <summary>The pixels of a PNG as the labs write them: 8 bits a channel, grey or colour, no filter.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Channels">1 for grey, 3 for colour.</param>
/// <param name="Bytes">Row by row from the top.</param>
internal sealed record Sheet(int Width, int Channels, byte[] Bytes)
{
    private const int FirstChunk = 8;
    private const int AroundData = 12;

    /// <summary>Bytes of a row.</summary>
    public int Row => Width * Channels;

    /// <summary>Reads what <see cref="Png.Encode"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The PNG is of another kind.</exception>
    public static Sheet Of(byte[] png)
    {
        using var packed = new MemoryStream();
        var (width, channels) = (0, 0);
        for (var at = FirstChunk; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (type == "IHDR")
                (width, channels) = (BinaryPrimitives.ReadInt32BigEndian(data), data[9] == 2 ? 3 : 1);
            else if (type == "IDAT")
                packed.Write(data);
            at += length + AroundData;
        }

        return new Sheet(width, channels, Rows(packed, width * channels));
    }

    /// <summary>The PNG again.</summary>
    public byte[] ToPng(CompressionLevel level = CompressionLevel.Fastest) =>
        Png.Encode(Bytes, Width, Bytes.Length / Row, Channels, level);

    private static byte[] Rows(MemoryStream packed, int row)
    {
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        zlib.CopyTo(all);
        var lines = all.GetBuffer().AsSpan(0, (int)all.Length);
        var bytes = new byte[lines.Length / (row + 1) * row];
        for (int from = 0, to = 0; to < bytes.Length; from += row + 1, to += row)
        {
            if (lines[from] != 0)
                throw new InvalidDataException("The rows of this PNG have filters.");
            lines.Slice(from + 1, row).CopyTo(bytes.AsSpan(to));
        }

        return bytes;
    }
}
