namespace GenAI.Learn.Lessons.Tests;

public sealed class CourseStoreTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string folder = Directory.CreateTempSubdirectory("course").FullName;
    private readonly string lesson;

    public CourseStoreTests()
    {
        foreach (var (file, text) in OneLesson.Texts(OneLesson.FrontMatter + "Old."))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllText(Path.Combine(folder, file), text);
        }
        lesson = Path.Combine(folder, OneLesson.File);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_edited_lesson_shows_without_restart()
    {
        using var store = new CourseStore(folder, watch: true);
        await Edit(store, () => File.WriteAllText(lesson, OneLesson.FrontMatter + "New."));
        Assert.Equal("New.", store.Current.Find("gans", "training")!.PlainText);
    }

    [Fact]
    public async Task A_new_lesson_is_one_new_file()
    {
        using var store = new CourseStore(folder, watch: true);
        await Edit(store, () => File.Copy(lesson, Path.Combine(folder, "2-gans", "05-dcgan.md")));
        Assert.NotNull(store.Current.Find("gans", "dcgan"));
    }

    [Fact]
    public async Task A_lesson_saved_by_renaming_shows_too()
    {
        using var store = new CourseStore(folder, watch: true);
        await Edit(store, () =>
        {
            File.WriteAllText(lesson + "~", OneLesson.FrontMatter + "New.");
            File.Move(lesson + "~", lesson, overwrite: true);
        });
        Assert.Equal("New.", store.Current.Find("gans", "training")!.PlainText);
    }

    [Fact]
    public async Task The_check_of_labs_holds_after_an_edit()
    {
        using var store = new CourseStore(folder, watch: true, fence => [$"there is no lab `{fence.LabId}`"]);
        await Edit(store, () => File.WriteAllText(lesson, OneLesson.FrontMatter + "```lab x\npredict: A\nnotice: B\n```\n"));
        Assert.Contains(store.Current.Problems, problem => problem.Message == "there is no lab `x`");
    }

    [Fact]
    public void Without_watching_the_course_stays_as_it_was_read()
    {
        using var store = new CourseStore(folder);
        var before = store.Current;
        File.WriteAllText(lesson, OneLesson.FrontMatter + "New.");
        Thread.Sleep(500);
        Assert.Same(before, store.Current);
    }

    private static async Task Edit(CourseStore store, Action edit)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        store.Changed += (_, _) => changed.TrySetResult();
        edit();
        await changed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }
}
