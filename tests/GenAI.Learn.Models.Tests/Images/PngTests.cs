using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class PngTests
{
    [Fact]
    public void The_last_chunk_is_the_one_that_ends_every_PNG_file() =>
        Assert.Equal("0000000049454E44AE426082", Convert.ToHexString(Png.Encode([0], 1, 1).AsSpan()[^12..]));

    [Fact]
    public void The_head_of_a_grey_pixel_is_the_one_of_the_specification() =>
        Assert.Equal("89504E470D0A1A0A0000000D49484452000000010000000108000000003A7E9B55", Convert.ToHexString(Png.Encode([0], 1, 1).AsSpan()[..33]));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_pixels_come_back(int channels)
    {
        var pixels = new byte[5 * 4 * channels];
        new Random(1).NextBytes(pixels);
        Assert.Equal(pixels, Decode(Png.Encode(pixels, 5, 4, channels), 5 * channels));
    }

    [Fact]
    public void Sizes_that_do_not_fit_the_pixels_are_refused() =>
        Assert.Throws<ArgumentException>(() => Png.Encode(new byte[10], 3, 3));

    internal static byte[] Decode(byte[] png, int stride)
    {
        var raw = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
                new ZLibStream(new MemoryStream(png, at + 8, length), CompressionMode.Decompress).CopyTo(raw);
            at += 12 + length;
        }

        var rows = raw.ToArray().Chunk(stride + 1).ToArray();
        Assert.All(rows, row => Assert.Equal(0, row[0]));
        return [.. rows.SelectMany(row => row.Skip(1))];
    }
}
