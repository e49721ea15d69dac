using GenAI.Learn.Browser.Tests;
using GenAI.Learn.Models.Text;

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

    /// <summary>Readers see a page without the lab then; who wrote it must not have to guess why.</summary>
    [Fact]
    public async Task A_mistake_in_a_lesson_is_told_in_the_log_with_its_file_and_line()
    {
        var content = Directory.CreateTempSubdirectory("course-").FullName;
        foreach (var file in Directory.EnumerateFiles(CourseText.Folder, "*.md", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(content, Path.GetRelativePath(CourseText.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(copy, text.Replace("```lab dcgan", "```lab dcgam", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        await using var site = await SiteProcess.StartAsync(content);
        using var visitor = new HttpClient();
        (await visitor.GetAsync(new Uri(site.Address, "lessons/gans/dcgan"), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        var told = site.Output.Split('\n').Where(line => line.Contains("dcgam", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(told);
        Assert.All(told, line => Assert.Matches(@"A mistake in the course, .*2-gans/05-dcgan\.md\(\d+\): ", line));
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
