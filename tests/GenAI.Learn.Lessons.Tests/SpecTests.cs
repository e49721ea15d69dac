using System.Net;

namespace GenAI.Learn.Lessons.Tests;

public sealed class SpecTests
{
    public static TheoryData<SpecExample> Examples => [.. SpecExample.All()];

    [Theory, MemberData(nameof(Examples))]
    public void The_page_holds_what_the_specification_says(SpecExample example) =>
        Assert.Equal(example.Expected, WithTex(Page(OneLesson.Read(example.Markdown))), ignoreLineEndingDifferences: true);

    // A typeset formula fills a page: a specification shows its TeX.
    private static string WithTex(string page)
    {
        foreach (var formula in TypesetFormulas.All.OrderByDescending(formula => formula.Html.Length))
            page = page.Replace(formula.Html, WebUtility.HtmlEncode(formula.Tex), StringComparison.Ordinal);
        return page;
    }

    private static string Seconds(string name, double? seconds) => seconds is null ? "" : $" {name} {seconds}";

    /// <summary>The page's blocks in a readable form. Lines of problems count from the first of the example.</summary>
    private static string Page(Lesson lesson) => string.Join('\n', lesson.Blocks.Select(block => block switch
    {
        HtmlBlock html => html.Html,
        QuizBlock quiz => quiz.Html,
        LabBlock { Fence: var lab } =>
            $"[lab {lab.LabId} {lab.OptionsAsJson().ToJsonString()}{Seconds("checkpoint", lab.Checkpoint)}"
            + $"{Seconds("recorded", lab.Recorded)}: {lab.Predict.Html} | {lab.Notice.Html}]",
        ProblemBlock { Problem: var problem } => $"[problem in line {problem.Line - OneLesson.LinesBefore}: {problem.Message}]",
        _ => throw new InvalidOperationException($"{block} has no readable form"),
    }));
}
