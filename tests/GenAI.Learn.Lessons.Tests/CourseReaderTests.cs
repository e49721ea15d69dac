namespace GenAI.Learn.Lessons.Tests;

public sealed class CourseReaderTests
{
    private const string Module = "---\ntitle: A\nsummary: B.\naccent: red\n---\n";
    private const string Lesson = "---\ntitle: A\nsummary: B.\nminutes: 5\n---\n";

    [Fact]
    public void Lessons_come_in_the_order_of_their_numbers_not_of_their_texts()
    {
        var course = Read(("10-late/module.md", Module), ("10-late/01-x.md", Lesson), ("2-gans/module.md", Module),
            ("2-gans/10-judging.md", Lesson), ("2-gans/09-failures.md", Lesson));
        Assert.Empty(course.Problems);
        Assert.Equal(["2.9", "2.10", "10.1"], course.Lessons.Select(lesson => lesson.Number));
    }

    [Fact]
    public void Names_of_folder_and_file_make_the_address()
    {
        var lesson = CourseReader.Read(OneLesson.Texts(OneLesson.FrontMatter)).Find("gans", "training");
        Assert.Equal("lessons/gans/training", lesson!.Url);
    }

    [Fact]
    public void Previous_and_next_cross_from_one_module_to_the_other()
    {
        var course = CourseReader.Read(OneLesson.Texts(OneLesson.FrontMatter));
        var (first, last) = (course.Find("foundations", "distances")!, course.Find("gans", "training")!);
        Assert.Equal((null, last, first, null), (course.Previous(first), course.Next(first), course.Previous(last), course.Next(last)));
    }

    [Fact]
    public void A_module_has_what_its_front_matter_says()
    {
        var module = CourseReader.Read(OneLesson.Texts(OneLesson.FrontMatter)).Find("gans")!;
        Assert.Equal((2, "Generative adversarial networks", "What it is.", "#2266aa"), (module.Number, module.Title, module.Summary, module.Accent));
        Assert.Equal([new HtmlBlock("<p>Welcome.</p>")], module.Introduction);
    }

    [Theory]
    [InlineData("2-gans/4-training.md")]
    [InlineData("2-gans/00-training.md")]
    [InlineData("2-gans/04-Training.md")]
    [InlineData("gans/04-training.md")]
    [InlineData("2-gans/more/04-training.md")]
    public void A_file_with_another_kind_of_name_is_reported(string path) =>
        Assert.StartsWith($"{path}(1): a file is named", Read((path, Lesson)).Problems[0].ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2-gans/04-other.md")]
    [InlineData("2-gans/05-training.md")]
    [InlineData("2-other/05-other.md")]
    [InlineData("3-gans/05-other.md")]
    public void A_number_or_name_that_is_taken_is_reported(string path) =>
        Assert.Contains(Read(("2-gans/module.md", Module), ("2-gans/04-training.md", Lesson), (path, Lesson)).Problems,
            problem => problem.Message.StartsWith("the number or name is already that of 2-gans/", StringComparison.Ordinal));

    [Fact]
    public void A_module_without_its_page_is_reported_and_its_lessons_remain()
    {
        var course = Read(("2-gans/04-training.md", Lesson));
        Assert.Equal(["2-gans/module.md(1): the module has no `module.md`"], course.Problems.Select(problem => problem.ToString()));
        Assert.NotNull(course.Find("gans", "training"));
    }

    [Fact]
    public void A_term_defined_twice_is_reported_where_it_comes_second()
    {
        var lesson = Lesson.Replace("minutes: 5", "minutes: 5\nterms: [{ term: Mode, definition: A peak. }]", StringComparison.Ordinal);
        var course = Read(("2-gans/module.md", Module), ("2-gans/04-a.md", lesson), ("2-gans/05-b.md", lesson));
        Assert.Equal(["2-gans/05-b.md(1): the term `Mode` is already defined in lessons/gans/a"], course.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_work_that_two_lessons_cite_is_one_reference_of_the_course()
    {
        var lesson = Lesson.Replace("minutes: 5", "minutes: 5\nreferences: [{ authors: \"I. Goodfellow, Y. Bengio\", year: 2014, title: Nets, arxiv: '1406.2661' }]", StringComparison.Ordinal);
        var course = Read(("2-gans/module.md", Module), ("2-gans/04-a.md", lesson), ("2-gans/05-b.md", lesson));
        var reference = Assert.Single(course.References);
        Assert.Equal(2, course.Citing(reference).Count());
    }

    [Theory]
    [InlineData("doi: 10.1/x", "https://doi.org/10.1/x")]
    [InlineData("arxiv: '1406.2661'", "https://arxiv.org/abs/1406.2661")]
    [InlineData("url: https://example.org/", "https://example.org/")]
    [InlineData("where: A drawer", null)]
    public void A_reference_leads_to_where_it_can_be_read(string yaml, string? url)
    {
        var lesson = Lesson.Replace("minutes: 5", $"minutes: 5\nreferences: [{{ authors: A, year: 2014, title: Nets, {yaml} }}]", StringComparison.Ordinal);
        Assert.Equal(url, Read(("2-gans/module.md", Module), ("2-gans/04-a.md", lesson)).References[0].Url);
    }

    [Fact]
    public void Two_works_of_one_author_and_year_have_two_anchors()
    {
        var lesson = Lesson.Replace("minutes: 5", "minutes: 5\nreferences: [{ authors: M. Arjovsky, year: 2017, title: A }, { authors: M. Arjovsky, year: 2017, title: B }]", StringComparison.Ordinal);
        Assert.Equal(["ref-arjovsky-2017", "ref-arjovsky-2017-2"], Read(("2-gans/04-a.md", lesson)).Lessons[0].References.Select(reference => reference.Anchor));
    }

    [Fact]
    public void A_folder_that_is_missing_is_named() =>
        Assert.Contains("no-such-folder", Assert.Throws<DirectoryNotFoundException>(() => CourseReader.Read("no-such-folder")).Message, StringComparison.Ordinal);

    private static Course Read(params (string File, string Text)[] files) =>
        CourseReader.Read(files.ToDictionary(file => file.File, file => file.Text));
}
