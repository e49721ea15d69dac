using System.Text;

namespace GenAI.Learn.Lessons.Quizzes;

/// <summary>Writes a quiz as a form that needs no script: the answers unfold. A script can instead show, from the same
/// list, the reason for the option that was chosen.</summary>
internal static class QuizWriter
{
    public static string Write(IReadOnlyList<QuizQuestion> questions, int quiz)
    {
        var html = new StringBuilder($"<div class=\"quiz\" id=\"quiz-{quiz}\">\n");
        for (var i = 0; i < questions.Count; i++)
            WriteQuestion(html, questions[i], $"quiz-{quiz}-{i + 1}");
        return html.Append("</div>").ToString();
    }

    private static void WriteQuestion(StringBuilder html, QuizQuestion question, string name)
    {
        html.Append($"<fieldset class=\"quiz-question\">\n<legend>{question.Question.Html}</legend>\n");
        for (var i = 0; i < question.Options.Count; i++)
            html.Append($"<label class=\"quiz-option\"><input type=\"radio\" name=\"{name}\" value=\"{i + 1}\"> ")
                .Append($"<span>{question.Options[i].Text.Html}</span></label>\n");
        html.Append("<details class=\"quiz-answer\">\n<summary>Answer</summary>\n<ol>\n");
        foreach (var option in question.Options)
            WriteReason(html, option);
        html.Append("</ol>\n</details>\n</fieldset>\n");
    }

    private static void WriteReason(StringBuilder html, QuizOption option)
    {
        var (kind, verdict) = option.Correct ? ("right", "Right.") : ("wrong", "Wrong.");
        html.Append($"<li class=\"{kind}\">{$"<strong>{verdict}</strong> {option.Reason.Html}".TrimEnd()}</li>\n");
    }
}
