namespace GenAI.Learn.Lessons;

/// <summary>A module: a folder of lessons with a page of its own.</summary>
public sealed record Module
{
    /// <summary>Its place in the course: 2 for the folder <c>2-gans</c>.</summary>
    public required int Number { get; init; }

    /// <summary>Its name in addresses: <c>gans</c> for the folder <c>2-gans</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its title where there is little room, as in the header: <c>short</c> of its page, or else the title itself.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>What it is about, in a sentence or two of plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>The accent colour of its pages, as a CSS colour.</summary>
    public required string Accent { get; init; }

    /// <summary>The text of <c>module.md</c>.</summary>
    public required IReadOnlyList<LessonBlock> Introduction { get; init; }

    /// <summary>Its lessons in order.</summary>
    public required IReadOnlyList<Lesson> Lessons { get; init; }

    /// <summary>The mistakes in <c>module.md</c>.</summary>
    public required IReadOnlyList<LessonProblem> Problems { get; init; }

    /// <summary>The address of its page.</summary>
    public string Url => $"lessons/{Slug}";
}
