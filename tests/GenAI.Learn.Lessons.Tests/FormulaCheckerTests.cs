namespace GenAI.Learn.Lessons.Tests;

public sealed class FormulaCheckerTests
{
    private readonly FormulaChecker checker = new(Repository.Root);

    [Fact]
    public async Task A_formula_that_does_not_parse_is_reported_with_file_and_line()
    {
        Formula[] formulas = [new(@"\frac{1}{2}", true, "a.md", 3), new(@"\frac{1}", false, "a.md", 7)];
        var problem = Assert.Single(await checker.CheckAsync(formulas, TestContext.Current.CancellationToken));
        Assert.Equal(("a.md", 7), (problem.File, problem.Line));
        Assert.StartsWith(@"the formula `\frac{1}` does not parse: KaTeX parse error", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_KaTeX_it_says_how_to_get_it()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new FormulaChecker(Path.GetTempPath()).CheckAsync([], TestContext.Current.CancellationToken));
        Assert.Contains("`npm ci`", error.Message, StringComparison.Ordinal);
    }
}
