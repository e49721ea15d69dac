namespace GenAI.Learn.Lessons.Tests;

public sealed class FrontMatterTests
{
    [Fact]
    public void It_says_what_the_lesson_is()
    {
        var lesson = OneLesson.Read("Text.");
        Assert.Equal(("Training a GAN", "The loop, and what its curves tell.", 20), (lesson.Title, lesson.Summary, lesson.Minutes));
        Assert.Equal([new Markup("Write the loop.", "Write the loop.")], lesson.Objectives);
        Assert.Equal(["mode collapse", "GAN"], lesson.Terms.Select(term => term.Name));
        Assert.Equal("ref-goodfellow-2014", Assert.Single(lesson.References).Anchor);
        Assert.Empty(lesson.Problems);
    }

    [Theory]
    [InlineData("Text.", 1, "the file does not begin with a front matter between `---` lines")]
    [InlineData("---\ntitle: [\n---\n", 3, "the YAML does not parse")]
    [InlineData("---\n- a\n---\n", 2, "here `key: value` lines are expected")]
    [InlineData("---\nsummary: B\nminutes: 5\n---\n", 2, "`title` is missing")]
    [InlineData("---\ntitle: A\nsummary: B\n---\n", 2, "`minutes` is missing")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: ten\n---\n", 4, "`minutes` should be a whole number, not `ten`")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: 5\nauthor: C\n---\n", 5, "unknown key `author`")]
    [InlineData("---\ntitle: A\ntitle: B\nsummary: B\nminutes: 5\n---\n", 3, "the YAML does not parse")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: 5\nobjectives:\n  - Say: this\n---\n", 6, "`objectives` should be a list of texts")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: 5\nterms:\n  - term: C\n---\n", 6, "`definition` is missing")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: 5\nterms:\n  - C\n---\n", 6, "this entry should hold `key: value` pairs")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: 5\nreferences:\n  - { authors: C, title: D }\n---\n", 6, "`year` is missing")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: 5\nquestions:\n  - { at: c }\n---\n\n## C\n", 6, "`ask` is missing")]
    [InlineData("---\ntitle: A\nsummary: B\nminutes: 5\nquestions:\n  - { ask: Why?, at: d }\n---\n\n## C\n", 6, "there is no heading `d` in this lesson; its headings are c")]
    public void A_mistake_is_reported_with_its_line(string text, int line, string message)
    {
        var problem = OneLesson.ReadFile(text).Problems[0];
        Assert.Equal((OneLesson.File, line), (problem.File, problem.Line));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_name_the_heading_that_answers_them()
    {
        var lesson = OneLesson.ReadFile("---\ntitle: A\nsummary: B\nminutes: 5\nquestions:\n  - ask: Why C?\n    at: c\n  - ask: Why at all?\n---\n\n## C\n");
        Assert.Equal([new Question("Why C?", "c"), new Question("Why at all?", "")], lesson.Questions);
        Assert.Empty(lesson.Problems);
    }

    [Fact]
    public void The_text_renders_below_a_front_matter_with_a_mistake()
    {
        var lesson = OneLesson.ReadFile("---\ntitle: A\nminutes: 5\n---\n\nText.\n");
        Assert.Equal([new ProblemBlock(new(OneLesson.File, 2, "`summary` is missing")), new HtmlBlock("<p>Text.</p>")], lesson.Blocks);
    }

    [Fact]
    public void Lines_end_as_they_like()
    {
        var lesson = OneLesson.ReadFile("---\r\ntitle: A\r\nsummary: B\r\nminutes: x\r\n---\r\n\r\n$a\r\n");
        Assert.Equal([4, 7], lesson.Problems.Select(problem => problem.Line));
    }
}
