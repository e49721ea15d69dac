using System.IO.Compression;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Models.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("idx");

    private static ReadOnlySpan<byte> TwoByThree => [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6];

    [Fact]
    public void Shape_and_values_are_read()
    {
        var idx = IdxFile.Read(Write("a", TwoByThree));
        Assert.Equal([2, 3], idx.Shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], idx.Values);
    }

    [Fact]
    public void A_packed_file_is_unpacked()
    {
        var path = Path.Combine(_folder.FullName, "a.gz");
        using (var zip = new GZipStream(File.Create(path), CompressionMode.Compress))
            zip.Write(TwoByThree);
        Assert.Equal([1, 2, 3, 4, 5, 6], IdxFile.Read(path).Values);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(10)]
    [InlineData(3)]
    [InlineData(0)]
    public void A_file_cut_short_is_refused_by_name(int length)
    {
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(Write("short", TwoByThree[..length])));
        Assert.Contains("short is cut short", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.FullName, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 13, 1)] // floats
    [InlineData(1, 0, 8, 1)]
    [InlineData(0, 0, 8, 0)]
    [InlineData(0x3C, 0x68, 0x74, 0x6D)] // a web page
    public void A_file_of_another_kind_is_refused_by_name(byte a, byte b, byte c, byte d)
    {
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(Write("other", [a, b, c, d, 0, 0, 0, 1, 9])));
        Assert.Contains("other is not an idx file", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x7F)]
    public void A_dimension_that_cannot_be_is_refused(byte first)
    {
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(Write("huge", [0, 0, 8, 1, first, 0xFF, 0xFF, 0xFF])));
        Assert.Contains("huge claims a dimension", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
