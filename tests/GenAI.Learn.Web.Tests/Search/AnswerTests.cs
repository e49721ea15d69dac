namespace GenAI.Learn.Web.Tests.Search;

/// <summary>What the questions get by which the ranking was developed: it was to answer them as a whole, and none by itself.</summary>
public sealed class AnswerTests
{
    private static readonly QuestionSet Known = new("known.txt");

    [Fact]
    public void Nine_of_ten_questions_are_answered_by_the_right_lesson_among_the_first_three() =>
        Assert.True(Known.Missed.Length <= Known.OfTheCourse.Length / 10, string.Join("\n", Known.Missed));

    [Fact]
    public void Nine_of_ten_questions_that_are_not_of_the_course_are_declined() =>
        Assert.True(Known.Answered.Length <= Known.OffTopic.Length / 10, string.Join("\n", Known.Answered));

    [Fact]
    public void A_question_that_a_lesson_says_it_answers_is_answered_by_it_among_the_first_three()
    {
        var asked = CourseFixture.Course.Lessons.SelectMany(lesson => lesson.Questions, (lesson, question) => (question.Text, lesson.Url)).ToArray();

        var missed = asked.Where(one => CourseFixture.Answers.Ask(one.Text).Passages.Take(3).All(passage => passage.LessonUrl != one.Url)).Select(one => one.Text).ToArray();

        Assert.True(missed.Length <= asked.Length / 100, string.Join("\n", missed)); // several lessons may speak of one thing
    }

    [Theory]
    [InlineData("Why may a probability density be larger than 1?", "exceed 1")]
    [InlineData("Is a density a probability?", "Only the area under it is a probability")]
    [InlineData("What is a gradient penalty?", "penalty")]
    [InlineData("Why is KL divergence not symmetric?", "symmetric")]
    public void The_passage_that_is_quoted_first_speaks_of_what_was_asked(string question, string words)
    {
        var first = CourseFixture.Answers.Ask(question).Passages[0];

        Assert.Contains(words, $"{first.Title} {first.Words.Text}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void British_and_American_spellings_find_the_same() => Assert.Equal(
        CourseFixture.Answers.Ask("What does an optimizer minimize, and how does normalization help?").Passages,
        CourseFixture.Answers.Ask("What does an optimiser minimise, and how does normalisation help?").Passages);
}
