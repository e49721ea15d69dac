namespace GenAI.Learn.Lessons.Tests;

/// <summary>A course of a lesson or two, for tests that look at one text.</summary>
internal static class OneLesson
{
    public const string File = "2-gans/04-training.md";

    public const string FrontMatter =
        """
        ---
        title: Training a GAN
        summary: The loop, and what its curves tell.
        minutes: 20
        objectives: [Write the loop.]
        terms:
          - { term: mode collapse, definition: The generator makes few kinds of sample. }
          - { term: GAN, definition: Two networks that play against each other. }
        references:
          - { authors: Goodfellow and others, year: 2014, title: Generative adversarial nets, arxiv: "1406.2661" }
        ---

        """;

    /// <summary>The lines that stand before the body.</summary>
    public static int LinesBefore { get; } = FrontMatter.Count(character => character == '\n');

    public static Lesson Read(string body, Func<LabFence, IEnumerable<string>>? checkLab = null) =>
        ReadFile(FrontMatter + body, checkLab);

    public static Lesson ReadFile(string text, Func<LabFence, IEnumerable<string>>? checkLab = null) =>
        CourseReader.Read(Texts(text), checkLab).Find("gans", "training")!;

    public static Dictionary<string, string> Texts(string lesson) => new()
    {
        ["1-foundations/module.md"] = Module("Foundations"),
        ["1-foundations/08-distances.md"] = FrontMatterWithoutTerms("Distances") + "## Earth mover\n\nText.\n",
        ["2-gans/module.md"] = Module("Generative adversarial networks"),
        [File] = lesson,
    };

    private static string Module(string title) => $"---\ntitle: {title}\nsummary: What it is.\naccent: \"#2266aa\"\n---\n\nWelcome.\n";

    private static string FrontMatterWithoutTerms(string title) => $"---\ntitle: {title}\nsummary: What it is.\nminutes: 10\n---\n\n";
}
