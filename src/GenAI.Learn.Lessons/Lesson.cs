namespace GenAI.Learn.Lessons;

/// <summary>A lesson as its page shows it.</summary>
public sealed record Lesson
{
    /// <summary>Its file, relative to the content folder.</summary>
    public required string File { get; init; }

    /// <summary>The slug of its module.</summary>
    public required string ModuleSlug { get; init; }

    /// <summary>Its name in addresses: <c>training</c> for <c>04-training.md</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Module and place in it: <c>2.4</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a sentence or two of plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>How long reading and trying take, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>What a reader can do afterwards.</summary>
    public required IReadOnlyList<Markup> Objectives { get; init; }

    /// <summary>The glossary terms that this lesson defines.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>The works it rests on.</summary>
    public required IReadOnlyList<Reference> References { get; init; }

    /// <summary>Questions that it answers.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Its headings of level 2 and 3.</summary>
    public required IReadOnlyList<TocEntry> TableOfContents { get; init; }

    /// <summary>Its content from top to bottom.</summary>
    public required IReadOnlyList<LessonBlock> Blocks { get; init; }

    /// <summary>Every code sample in it.</summary>
    public required IReadOnlyList<CodeSample> CodeSamples { get; init; }

    /// <summary>The mistakes in it.</summary>
    public required IReadOnlyList<LessonProblem> Problems { get; init; }

    /// <summary>Its prose without markup: headings, paragraphs, lists, notes and tables, a blank line between them.</summary>
    public required string PlainText { get; init; }

    /// <summary>Its prose cut into passages, in order, each with its heading.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>The words of its prose: no code, formula, heading, quiz or lab counted.</summary>
    public required int WordCount { get; init; }

    /// <summary>The labs in it, in order.</summary>
    public IEnumerable<LabFence> Labs => Blocks.OfType<LabBlock>().Select(block => block.Fence);

    /// <summary>The quizzes in it, in order.</summary>
    public IEnumerable<QuizBlock> Quizzes => Blocks.OfType<QuizBlock>();

    /// <summary>The address of its page.</summary>
    public string Url => $"lessons/{ModuleSlug}/{Slug}";
}
