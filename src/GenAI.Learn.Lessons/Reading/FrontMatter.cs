using GenAI.Learn.Lessons.Headings;
using GenAI.Learn.Lessons.References;
using GenAI.Learn.Lessons.Yaml;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>The front matter of a file. What is missing is empty here and reported.</summary>
internal sealed record FrontMatter(
    string Title, string ShortTitle, string Summary, string Accent, int Minutes, IReadOnlyList<Markup> Objectives,
    IReadOnlyList<Term> Terms, IReadOnlyList<Reference> References, IReadOnlyList<Question> Questions)
{
    public static FrontMatter Empty { get; } = new("", "", "", "", 0, [], [], [], []);

    public static FrontMatter Read(MarkdownDocument document, ContentFile file, LessonContext context)
    {
        if (document.FirstOrDefault() is not YamlFrontMatterBlock block)
        {
            context.Report(1, "the file does not begin with a front matter between `---` lines");
            return Empty;
        }
        var yaml = new YamlReader(context, context.LineOf(block) + 1).ReadMap(block.Lines.ToString());
        if (yaml is null)
            return Empty;
        var frontMatter = file.IsModule ? ReadModule(yaml) : ReadLesson(yaml, file, context, [.. Outline.Anchors(document)]);
        yaml.RejectOthers();
        return frontMatter;
    }

    private static FrontMatter ReadModule(YamlMap yaml) =>
        Empty with { Title = yaml.RequiredText("title"), ShortTitle = yaml.Text("short") ?? "", Summary = yaml.RequiredText("summary"), Accent = yaml.RequiredText("accent") };

    private static FrontMatter ReadLesson(YamlMap yaml, ContentFile file, LessonContext context, string[] anchors) => Empty with
    {
        Title = yaml.RequiredText("title"),
        Summary = yaml.RequiredText("summary"),
        Minutes = yaml.Integer("minutes") ?? Missing(yaml, "minutes", context),
        Objectives = [.. yaml.Texts("objectives").Select(objective => context.ReadMarkup(objective.Text, objective.Line))],
        Terms = [.. yaml.Maps("terms").Select(term => Term(term, file))],
        References = ReferenceReader.Read(yaml.Maps("references")),
        Questions = [.. yaml.Maps("questions").Select(question => Question(question, context, anchors))],
    };

    private static int Missing(YamlMap yaml, string key, LessonContext context)
    {
        if (yaml.Text(key) is null)
            context.Report(yaml.Line, $"`{key}` is missing");
        return 0;
    }

    private static Question Question(YamlMap yaml, LessonContext context, string[] anchors)
    {
        var question = new Question(yaml.RequiredText("ask"), yaml.Text("at") ?? "");
        if (question.Anchor.Length > 0 && !anchors.Contains(question.Anchor))
            context.Report(yaml.LineOf("at"), $"there is no heading `{question.Anchor}` in this lesson; its headings are {string.Join(", ", anchors)}");
        yaml.RejectOthers();
        return question;
    }

    private static Term Term(YamlMap yaml, ContentFile file)
    {
        var term = new Term(yaml.RequiredText("term"), yaml.RequiredMarkup("definition"), file.Url);
        yaml.RejectOthers();
        return term;
    }
}
