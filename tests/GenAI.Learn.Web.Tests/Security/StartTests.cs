using GenAI.Learn.Browser.Tests;

namespace GenAI.Learn.Web.Tests.Security;

/// <summary>A site that cannot start says in one line what is wrong and what would do, and ends with code 1.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("--Labs:Device=gpu", "Labs:Device is 'gpu', but must be auto, cpu or cuda.")]
    [InlineData("--Labs:MaxRuns=0", "Labs:MaxRuns is 0, but must be above 0.")]
    [InlineData("--Labs:MaxRuns=many", "Failed to convert configuration value 'many' at 'Labs:MaxRuns'")]
    [InlineData("--Site:PathBase=learn", "Site:PathBase is 'learn', but must be a path such as /learn.")]
    [InlineData("--Labs:DataFolder=/dev/null/runs", "/dev/null")]
    [InlineData("--Content=/no-such-folder", "no-such-folder")]
    public async Task What_is_wrong_is_said_in_one_line(string setting, string words)
    {
        var (code, written) = await SiteProcess.FailAsync(null, setting);

        Assert.Equal(1, code);
        Assert.StartsWith("The site cannot start. ", written);
        Assert.Contains(words, written);
        Assert.DoesNotContain("\n", written);
    }

    [Fact]
    public async Task A_second_site_on_the_same_folder_does_not_start()
    {
        var folder = Directory.CreateTempSubdirectory("shared-").FullName;
        await using (await SiteProcess.StartAsync(null, $"--Labs:DataFolder={folder}"))
        {
            var (code, written) = await SiteProcess.FailAsync(null, $"--Labs:DataFolder={folder}");
            Assert.Equal((1, $"The site cannot start. Another server keeps its runs in {Path.Combine(folder, "runs")} already; give this one a folder of its own (Labs:DataFolder)."), (code, written));
        }

        await using (await SiteProcess.StartAsync(null, $"--Labs:DataFolder={folder}"))
        {
            // What was killed holds nothing.
        }

        Directory.Delete(folder, recursive: true);
    }
}
