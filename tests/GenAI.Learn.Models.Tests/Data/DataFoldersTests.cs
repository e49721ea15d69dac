using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Models.Tests.Data;

public sealed class DataFoldersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data");

    [Fact]
    public void A_missing_file_is_named_with_the_command_that_installs_it_and_without_folders()
    {
        var error = Assert.Throws<FileNotFoundException>(() => new DataFolders([_folder.FullName], "npm ci").Find("train-images-idx3-ubyte"));
        Assert.Contains("train-images-idx3-ubyte was not found. Install it with `npm ci`", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.FullName, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("labels")]
    [InlineData("labels.gz")]
    public void A_file_is_found_packed_or_not(string file)
    {
        var path = Path.Combine(_folder.FullName, file);
        File.WriteAllText(path, "");
        Assert.Equal(path, new DataFolders(["/nowhere", _folder.FullName], "").Find("labels"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
