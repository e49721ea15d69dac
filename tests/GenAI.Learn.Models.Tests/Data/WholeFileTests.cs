using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Models.Tests.Data;

public sealed class WholeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whole").FullName;

    private string File => Path.Combine(_folder, "kept");

    [Fact]
    public void A_file_is_replaced()
    {
        WholeFile.Write(File, writer => writer.Write((byte)1));
        WholeFile.Write(File, writer => writer.Write((byte)2));

        Assert.Equal([2], System.IO.File.ReadAllBytes(File));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Where_writing_fails_what_was_there_stays_and_nothing_lies_beside_it()
    {
        WholeFile.Write(File, writer => writer.Write((byte)1));
        Assert.Throws<IOException>(() => WholeFile.Write(File, writer =>
        {
            writer.Write((byte)2);
            throw new IOException("The disk is full.");
        }));

        Assert.Equal([1], System.IO.File.ReadAllBytes(File));
        Assert.Single(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
