using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Models.Tests.Text;

public sealed class CourseTextTests
{
    private const string Lesson = """
        ---
        title: "Of *cats*"
        terms:
          - term: Cat
        ---

        A [cat](/cats "c") sits on
        the **mat** at $x = 3$ o'clock.

        $$
        y = 2
        $$

        ## Second part

        ```python
        print("code")
        ```

        ::: put-right Often heard: "Cats bark"
        They do not.
        :::

        | a | b |
        |---|---|
        | 1 | 2 |

        - One item

        ## Empty

        """;

    [Fact]
    public void Prose_stays_and_all_else_goes()
    {
        var sections = MarkdownText.Sections(Lesson).ToArray();
        Assert.Equal(
            [
                new TextSection("Of *cats*", "Of *cats*", "A cat sits on the mat at o'clock."),
                new TextSection("Of *cats*", "Second part", "Often heard: \"Cats bark\"\nThey do not.\nOne item"),
            ],
            sections);
    }

    [Fact]
    public void The_courses_own_lessons_are_found()
    {
        var sections = CourseText.Sections();
        Assert.Contains(sections, section => section.Lesson == "Training a GAN");
        Assert.True(sections.Sum(section => section.Text.Length) > 20_000);
        Assert.DoesNotContain(sections, section => section.Text.Contains("```", StringComparison.Ordinal) || section.Text.Contains("$$", StringComparison.Ordinal));
    }

    [Fact]
    public void A_corpus_counts_words_without_stop_words_and_plurals()
    {
        var corpus = Corpus.Of(["The cat and the dog.", "Dogs! A dog, an odd loss."], minCount: 1);
        Assert.Equal(["cat", "dog", "loss", "odd"], corpus.Vocabulary);
        Assert.Equal([[0, 1], [1, 1, 3, 2]], corpus.Documents);
    }

    [Fact]
    public void Rare_words_are_left_out() => Assert.Equal(["dog"], Corpus.Of(["cat dog", "dog"], minCount: 2).Vocabulary);
}
