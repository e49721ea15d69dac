using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Models.Tests.Data;

public sealed class CacheFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cache").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_kept_is_not_made_again() => Assert.Equal(("first", "first"), (Get("first"), Get("second")));

    [Fact]
    public void A_file_that_is_not_whole_is_made_again()
    {
        File.WriteAllText(Path.Combine(_folder, "kept.bin"), "");
        Assert.Equal("made", Get("made"));
    }

    [Fact]
    public void Two_that_ask_at_once_wait_for_one_making()
    {
        var makings = 0;
        Parallel.For(0, 4, _ => Get(() => $"{Interlocked.Increment(ref makings)}"));
        Assert.Equal(1, makings);
    }

    [Fact]
    public void Nothing_is_left_beside_the_file()
    {
        Get("kept");
        Assert.Equal(["kept.bin"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_with_the_variable_that_chooses_another()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        var error = Assert.Throws<IOException>(() => new CacheFile(Path.Combine(file, "folder"), "kept.bin").Write(writer => writer.Write(1)));
        Assert.Contains(CacheFile.Variable, error.Message);
    }

    private string Get(string made) => Get(() => made);

    private string Get(Func<string> make) => new CacheFile(_folder, "kept.bin").GetOrMake(
        reader => reader.BaseStream.Length > 0 ? reader.ReadString() : null, make, (text, writer) => writer.Write(text));
}
