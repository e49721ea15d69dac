using GenAI.Learn.Lessons.Reading;
using GenAI.Learn.Lessons.Yaml;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Quizzes;

/// <summary>Reads the body of a <c>quiz</c> fence.</summary>
internal static class QuizReader
{
    private const int FewestQuestions = 3, MostQuestions = 6;

    /// <summary>The quiz, or null with the reasons reported.</summary>
    public static QuizBlock? Read(QuizNode node, int index, LessonContext context)
    {
        var before = context.Problems.Count;
        if (node.Parent is not MarkdownDocument)
            context.Report(node, "a quiz may not stand inside a list, note or other block");
        var yaml = new YamlReader(context, context.LineOf(node) + 1).ReadMaps(node.Lines.ToString()) ?? [];
        var questions = yaml.Select(entry => Question(entry, context)).ToArray();
        if (context.Problems.Count == before && questions.Length is < FewestQuestions or > MostQuestions)
            context.Report(node, $"a quiz has {FewestQuestions} to {MostQuestions} questions, this one {questions.Length}");
        return context.Problems.Count == before ? new QuizBlock(questions, QuizWriter.Write(questions, index)) : null;
    }

    private static QuizQuestion Question(YamlMap yaml, LessonContext context)
    {
        var question = new QuizQuestion(yaml.RequiredMarkup("question"), [.. yaml.Maps("options").Select(Option)]);
        yaml.RejectOthers();
        if (question.Options.Count < 2)
            context.Report(yaml.Line, "a question needs `options`, two at least");
        else if (question.Options.Count(option => option.Correct) is not 1 and var count)
            context.Report(yaml.Line, $"exactly one option should have `correct: true`, here {count} have");
        return question;
    }

    private static QuizOption Option(YamlMap yaml)
    {
        var correct = yaml.Flag("correct");
        var option = new QuizOption(yaml.RequiredMarkup("text"), correct,
            (correct ? yaml.Markup("reason") : yaml.RequiredMarkup("reason")) ?? Markup.Empty);
        yaml.RejectOthers();
        return option;
    }
}
