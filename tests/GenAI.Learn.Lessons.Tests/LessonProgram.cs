using System.Text;

namespace GenAI.Learn.Lessons.Tests;

/// <summary>The code samples of one lesson in one language that the tests are to check, as one program.</summary>
public sealed record LessonProgram(string File, string Language, CodeCheck Check)
{
    public static IEnumerable<LessonProgram> In(Course course, string language) =>
        from lesson in course.Lessons
        let checks = Samples(lesson, language).Select(sample => sample.Check).ToArray()
        where checks.Length > 0
        select new LessonProgram(lesson.File, language, checks.Max());

    /// <summary>Each line stands where it stands in the lesson, so that an error names the lesson's line.</summary>
    public string Code(Course course)
    {
        var code = new StringBuilder();
        var line = 1;
        foreach (var sample in Samples(course.Lessons.Single(lesson => lesson.File == File), Language))
        {
            code.Append('\n', sample.Line + 1 - line).Append(sample.Code).Append('\n');
            line = sample.Line + 2 + sample.Code.Count(character => character == '\n');
        }
        return code.ToString();
    }

    public override string ToString() => $"{File} {Language}";

    private static IEnumerable<CodeSample> Samples(Lesson lesson, string language) =>
        lesson.CodeSamples.Where(sample => sample.Language == language && sample.Check != CodeCheck.None);
}
