using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Labs;

/// <summary>The course's own lessons, as resources that labs name in their needs.</summary>
public static class TextResources
{
    /// <summary>Sections with their words.</summary>
    public static Resource<LessonWords> Words { get; } =
        new("text/words", "Counting the words of the lessons", TimeSpan.FromSeconds(1), (_, _) => LessonWords.Of(CourseText.Sections()));

    /// <summary>Characters, divided into those to learn from and those held out.</summary>
    public static Resource<CharacterText> Characters { get; } =
        new("text/characters", "Reading the lessons", TimeSpan.FromSeconds(1), (_, _) => new CharacterText(CourseText.Sections()));
}
