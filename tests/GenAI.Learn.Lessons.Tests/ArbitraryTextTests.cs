using FsCheck;
using FsCheck.Fluent;

namespace GenAI.Learn.Lessons.Tests;

/// <summary>Whatever an author types, a course comes back.</summary>
public sealed class ArbitraryTextTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", " ", "    ", "\t", "---\n", "```", "```lab x\n", "```quiz\n", "```python title=", "::: ", ":::\n", "code\n", "note\n", "^^^ ",
        "$", "$$", "\\", "`", "*", "**", "_", "[", "](", ")", "!", "<", ">", "|", "|---|\n", "# ", "## ", "- ", "1. ", "> ", "{", "}", "&", "&amp;", "&anchor ", "*anchor",
        "title: ", "predict: ", "notice: ", "options: ", "- question: ", "text: ", "correct: true", ": ", "\"", "'", "#", "../", "a.md", "mode collapse", "GAN",
        "http://", "word", "É", "\u0000", "\u2028", "\uD83D\uDE00", "\uD83D",
    ];

    private static readonly Gen<string> Markdown = Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>()))
        .Select(pieces => string.Concat(pieces));

    [Fact]
    public void As_the_text_of_a_lesson() => Prop.ForAll(Arb.From(Markdown), text => OneLesson.Read(text) is not null)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void As_a_whole_file() => Prop.ForAll(Arb.From(Markdown), text => OneLesson.ReadFile(text) is not null)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void As_front_matter() => Prop.ForAll(Arb.From(Markdown), text => OneLesson.ReadFile($"---\n{text}\n---\n") is not null)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void As_the_body_of_a_lab() => Prop.ForAll(Arb.From(Markdown), text => OneLesson.Read($"```lab x\n{text}\n```\n") is not null)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a **b ")]
    [InlineData("- ")]
    [InlineData("| a |\n|---|\n")]
    [InlineData("```lab x\npredict: |\n")]
    public void However_deep_it_nests(string piece) =>
        Assert.NotNull(OneLesson.Read(string.Concat(Enumerable.Repeat(piece, 3000))));

    [Theory]
    [InlineData("options: &a { b: *a }")]
    [InlineData("options: &a [ *a ]")]
    [InlineData("options: { ? [a] : b, ? {} : c }")]
    [InlineData("predict: &a\nnotice: *b")]
    [InlineData("seed: 99999999999999999999\nheight: 1e99\nspeed: nan")]
    public void However_odd_its_YAML(string yaml) => Assert.NotEmpty(OneLesson.Read($"```lab x\n{yaml}\n```\n").Problems);
}
