namespace GenAI.Learn.Lessons.Tests;

public sealed class LessonTests
{
    private const string Lab = "```lab gan-2d\npredict: Why?\nnotice: Because.\nseed: 7\nviews: [losses]\n```\n";

    [Fact]
    public void Labs_stand_between_the_pieces_of_text()
    {
        var lesson = OneLesson.Read($"Before.\n\n{Lab}\nAfter.\n");
        Assert.Equal([typeof(HtmlBlock), typeof(LabBlock), typeof(HtmlBlock)], lesson.Blocks.Select(block => block.GetType()));
    }

    [Fact]
    public void A_lab_knows_its_file_line_and_place()
    {
        var lab = OneLesson.Read($"Before.\n\n{Lab}\n{Lab}").Labs.Last();
        Assert.Equal((OneLesson.File, OneLesson.LinesBefore + 10, 2, 7, "losses"), (lab.File, lab.Line, lab.Index, lab.Seed, Assert.Single(lab.Views)));
    }

    [Fact]
    public void What_the_lab_catalogue_rejects_is_a_problem_in_place_of_the_lab()
    {
        var lesson = OneLesson.Read(Lab, fence => [$"there is no lab `{fence.LabId}`"]);
        Assert.Equal([new ProblemBlock(new(OneLesson.File, OneLesson.LinesBefore + 1, "there is no lab `gan-2d`"))], lesson.Blocks);
    }

    [Fact]
    public void The_table_of_contents_holds_headings_of_level_2_and_3()
    {
        var lesson = OneLesson.Read("## The *loop*\n\n### Of $D$\n\n#### Detail\n");
        Assert.Equal(new TocEntry(2, "the-loop", new("The loop", "The <em>loop</em>")), lesson.TableOfContents[0]);
        var second = lesson.TableOfContents[1];
        Assert.Equal((3, "of-d", "Of D"), (second.Level, second.Id, second.Title.Text));
        Assert.StartsWith("Of <span class=\"math\"><span class=\"katex\">", second.Title.Html, StringComparison.Ordinal);
        Assert.Equal(2, lesson.TableOfContents.Count);
    }

    [Fact]
    public void Plain_text_is_the_prose_without_markup()
    {
        var lesson = OneLesson.Read($"## A\n\nThe *generator*\nmakes [this](#a) of $z$.\n\n- `x`\n\n```python\nx = 1\n```\n\n$$\ny\n$$\n\n{Lab}");
        Assert.Equal("A\n\nThe generator makes this of z.\n\nx", lesson.PlainText);
    }

    [Fact]
    public void Headings_formulas_and_code_are_no_words()
    {
        var lesson = OneLesson.Read("## Two words\n\nA well-known fact: $a + b$, isn't it?\n\n::: note Title\nYes.\n:::\n\n```python\nx = 1\n```\n");
        Assert.Equal(6, lesson.WordCount);
    }

    [Fact]
    public void A_formula_that_does_not_parse_is_told_wherever_it_stands()
    {
        var text = OneLesson.FrontMatter.Replace("Write the loop.", "Write $\\qqo$.", StringComparison.Ordinal)
            + "Here $\\qqa$.\n\n```lab x\npredict: Why $\\qqb$?\nnotice: |\n  Because\n  $\\qqc$.\n```\n\n| $\\qqd$ |\n|---|\n| x |\n\n"
            + "## On $\\qqe$\n\n$$\n\\qqf\n$$\n";
        var n = OneLesson.LinesBefore;
        Assert.Equal(
            [("o", 5), ("a", n + 1), ("b", n + 4), ("c", n + 7), ("d", n + 10), ("e", n + 14), ("f", n + 16)],
            OneLesson.ReadFile(text).Problems.Where(problem => problem.Message.StartsWith(@"the formula `\qq", StringComparison.Ordinal))
                .Select(problem => (problem.Message[@"the formula `\qq".Length..][..1], problem.Line)).OrderBy(told => told.Line));
    }

    [Fact]
    public void Code_samples_are_listed_with_what_the_tests_do()
    {
        var lesson = OneLesson.Read("```python title=\"PyTorch\" check=run\nx = 1\n```\n\n```text\ny\n```\n");
        Assert.Equal(
            [
                new CodeSample("python", "PyTorch", CodeCheck.Run, "x = 1", OneLesson.File, OneLesson.LinesBefore + 1),
                new CodeSample("text", null, CodeCheck.None, "y", OneLesson.File, OneLesson.LinesBefore + 5),
            ],
            lesson.CodeSamples);
    }

    [Fact]
    public void A_term_is_linked_in_each_lesson_wherever_it_was_defined()
    {
        var texts = OneLesson.Texts(OneLesson.FrontMatter);
        texts["2-gans/05-next.md"] = "---\ntitle: A\nsummary: B\nminutes: 1\n---\n\nMode collapse again.\n";
        var html = (HtmlBlock)CourseReader.Read(texts).Find("gans", "next")!.Blocks[0];
        Assert.Contains("<a class=\"term\" href=\"glossary#mode-collapse\"", html.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_in_the_code_of_a_table_stands_without_its_backslash()
    {
        var html = HtmlOf("| a | b |\n|---|---|\n| `x \\| y` | outside |\n\n`x \\| y`\n");

        Assert.Contains("<td><code>x | y</code></td>", html, StringComparison.Ordinal);
        Assert.Contains("<p><code>x \\| y</code></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_is_typeset_for_eyes_and_for_screen_readers()
    {
        var html = HtmlOf("So $x < 2$ and\n\n$$\\frac{1}{2}$$\n");

        Assert.Contains("<p>So <span class=\"math\"><span class=\"katex\"><span class=\"katex-mathml\"><math", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"math\"><span class=\"katex-display\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_does_not_parse_stays_as_TeX_and_is_reported_with_its_line()
    {
        var texts = OneLesson.Texts(OneLesson.FrontMatter + "Here.\n\nOnly $\\frac{1}$.\n");
        var course = CourseReader.Read(texts);
        var problem = Assert.Single(course.Problems);

        Assert.Equal(OneLesson.LinesBefore + 3, problem.Line);
        Assert.StartsWith(@"the formula `\frac{1}` does not parse: KaTeX parse error", problem.Message, StringComparison.Ordinal);
        Assert.Contains(@"<span class=""math"">\frac{1}</span>", HtmlOf("Only $\\frac{1}$.\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_typeset_before_is_taken_and_not_typeset_again()
    {
        TypesetFormulas.Take([new TypesetFormula("known_{before}", false, "<i>kept</i>")]);

        Assert.Contains("<span class=\"math\"><i>kept</i></span>", HtmlOf("So $known_{before}$."), StringComparison.Ordinal);
    }

    [Fact]
    public void Typeset_formulas_are_read_as_they_were_written_or_not_at_all()
    {
        HtmlOf("$x_{42}$");
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        TypesetFormulas.Save(writer);
        var bytes = file.ToArray();

        Assert.Contains(TypesetFormulas.Read(new MemoryStream(bytes)), formula => formula is { Tex: "x_{42}", IsDisplay: false } && formula.Html.Contains("<math", StringComparison.Ordinal));
        bytes[bytes.Length / 2] ^= 1;
        Assert.Throws<InvalidDataException>(() => TypesetFormulas.Read(new MemoryStream(bytes)));
        Assert.Throws<InvalidDataException>(() => TypesetFormulas.Read(new MemoryStream(bytes[..20])));
    }

    private static string HtmlOf(string body) => string.Concat(OneLesson.Read(body).Blocks.OfType<HtmlBlock>().Select(block => block.Html));
}
