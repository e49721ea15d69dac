using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Models.Tests.Conditioning;

public sealed class CaptionTests
{
    [Theory]
    [InlineData(7, 3.5, 25, "a thick slanted seven")]
    [InlineData(0, 2.5, 8, "a medium upright zero")]
    [InlineData(9, 1.5, -12, "a thin backward nine")]
    public void A_caption_says_what_was_measured(int label, double thickness, double slant, string expected) =>
        Assert.Equal(expected, Caption.Of(new ImageFacts(label, new Stroke(thickness, slant))).ToString());

    [Theory]
    [InlineData("a thick slanted seven", "a thick slanted seven")]
    [InlineData("  Slanted SEVEN thick ", "a thick slanted seven")]
    [InlineData("upright two", "an upright two")]
    [InlineData("eight", "an eight")]
    public void Words_may_come_in_any_order_and_adjectives_may_be_left_out(string text, string same)
    {
        Assert.Equal(Caption.Parse(same, out var complaint), Caption.Parse(text, out _));
        Assert.Null(complaint);
    }

    [Theory]
    [InlineData("a fat seven", "'fat' is not a word that the networks learn; they know thin, medium, thick,")]
    [InlineData("a thick one", null)]
    [InlineData("thick", "names no digit")]
    [InlineData("", "names no digit")]
    [InlineData("two three", "says two and three; say one digit")]
    [InlineData("thin thick two", "say one thickness")]
    [InlineData("upright slanted two", "say one slant")]
    public void A_text_that_cannot_be_read_is_refused_by_name(string text, string? expected)
    {
        var caption = Caption.Parse(text, out var complaint);
        Assert.Equal(expected is null, caption is not null);
        Assert.Contains(expected ?? "", complaint ?? "");
    }

    [Fact]
    public void A_vowel_takes_an() => Assert.Equal("an eight", new Caption(null, null, "eight").ToString());

    [Fact]
    public void No_two_words_have_one_number() =>
        Assert.Equal(Caption.Vocabulary.Count, Caption.Vocabulary.Distinct().Count());
}
