using System.Text.RegularExpressions;

namespace GenAI.Learn.Lessons.Tests;

/// <summary>The course itself, as it lies in the content folder.</summary>
public sealed partial class ContentTests
{
    private static readonly Course Course = CourseReader.Read(Repository.Content);

    public static TheoryData<string> Lessons => [.. Course.Lessons.Select(lesson => lesson.File)];

    [Fact]
    public void It_has_no_mistakes() => Assert.Empty(Course.Problems);

    [Fact]
    public void Its_formulas_are_typeset()
    {
        var html = string.Concat(Course.Lessons.SelectMany(lesson => lesson.Blocks).OfType<HtmlBlock>().Select(block => block.Html));
        Assert.Contains("class=\"math\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("class=\"math\">(?!<span class=\"katex)", html);
    }

    [Fact]
    public void Each_module_has_a_colour_of_its_own()
    {
        var accents = Course.Modules.Select(module => module.Accent).ToArray();
        Assert.All(accents, accent => Assert.Matches("^([a-z]+|#[0-9a-f]{6})$", accent));
        Assert.Equal(accents.Length, accents.Distinct().Count());
    }

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_has_objectives_terms_and_references(string file)
    {
        var lesson = Lesson(file);
        Assert.NotEmpty(lesson.Objectives);
        Assert.NotEmpty(lesson.Terms);
        Assert.NotEmpty(lesson.References);
        Assert.All(lesson.References, reference => Assert.NotNull(reference.Url ?? reference.Where));
    }

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_has_a_lab(string file) => Assert.NotEmpty(Lesson(file).Labs);

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_has_one_quiz(string file) => Assert.Single(Lesson(file).Quizzes);

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_has_800_to_1800_words_of_prose(string file) => Assert.InRange(Lesson(file).WordCount, 800, 1800);

    [Theory, MemberData(nameof(Lessons))]
    public void A_lesson_has_its_code_in_PyTorch_and_CSharp(string file) =>
        Assert.Superset(new HashSet<string> { "python", "csharp" }, Lesson(file).CodeSamples.Select(sample => sample.Language).ToHashSet());

    [Theory, MemberData(nameof(Lessons))]
    public void The_images_of_a_lesson_exist(string file) => Assert.All(
        Lesson(file).Blocks.OfType<HtmlBlock>().SelectMany(block => Image().Matches(block.Html)),
        image => Assert.True(File.Exists(Path.Combine(Repository.Root, "wwwroot", image.Groups["path"].Value)), $"{image.Value} is missing"));

    private static Lesson Lesson(string file) => Course.Lessons.Single(lesson => lesson.File == file);

    [GeneratedRegex("<img src=\"/(?<path>[^\"]+)\"")]
    private static partial Regex Image();
}
