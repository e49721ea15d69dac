using GenAI.Learn.Lessons.Glossary;

namespace GenAI.Learn.Lessons.Reading;

/// <summary>Makes a course of its files: parses each, then, when all pages, headings and terms are known, finishes each.</summary>
internal sealed class CourseAssembly(Func<LabFence, IEnumerable<string>> checkLab)
{
    private readonly CourseMap map = new();
    private readonly List<LessonProblem> problems = [];

    public Course Read(IReadOnlyDictionary<string, string> texts)
    {
        var drafts = Files(texts.Keys).Select(file => Draft.Read(file, texts[file.Path], new LessonContext(file.Path, map, checkLab))).ToArray();
        foreach (var draft in drafts)
            map.Add(draft.File.Path, draft.File.Url, draft.Anchors());
        foreach (var draft in drafts)
            draft.ReadFrontMatter();
        var terms = Terms(drafts);
        var linker = new TermLinker(terms);
        Module[] modules = [.. drafts.GroupBy(draft => draft.File.ModuleSlug).Select(group => Module([.. group], linker))];
        problems.AddRange(drafts.SelectMany(draft => draft.Context.Problems));
        return new Course(modules, terms, [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
    }

    /// <summary>The files in reading order. Files whose names or numbers do not fit are reported and left out.</summary>
    private List<ContentFile> Files(IEnumerable<string> paths)
    {
        var files = new List<ContentFile>();
        foreach (var path in paths.Order(StringComparer.Ordinal))
            if (ContentFile.Parse(path) is not { } file)
                Report(path, "a file is named `<n-module>/module.md` or `<n-module>/<nn-slug>.md`, in lower case");
            else if (files.Find(other => Collide(file, other)) is { } other)
                Report(path, $"the number or name is already that of {other.Path}");
            else
                files.Add(file);
        return [.. files.OrderBy(file => file.ModuleNumber).ThenBy(file => file.Place)];
    }

    private static bool Collide(ContentFile file, ContentFile other) =>
        file.Path.Split('/')[0] == other.Path.Split('/')[0]
            ? file.Place == other.Place || file.Slug == other.Slug
            : file.ModuleNumber == other.ModuleNumber || file.ModuleSlug == other.ModuleSlug;

    private static List<Term> Terms(IEnumerable<Draft> drafts)
    {
        var terms = new Dictionary<string, Term>();
        foreach (var draft in drafts)
            foreach (var term in draft.FrontMatter.Terms.Where(term => term.Id.Length > 0))
                if (!terms.TryAdd(term.Id, term))
                    draft.Context.Report(1, $"the term `{term.Name}` is already defined in {terms[term.Id].LessonUrl}");
        return [.. terms.Values.OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private Module Module(Draft[] drafts, TermLinker linker)
    {
        var (file, context) = (drafts[0].File, drafts[0].Context);
        var page = drafts.FirstOrDefault(draft => draft.File.IsModule);
        if (page is null)
            Report(file.Path.Split('/')[0] + "/module.md", "the module has no `module.md`");
        var title = page?.FrontMatter.Title is { Length: > 0 } named ? named : file.ModuleSlug;
        return new Module
        {
            Number = file.ModuleNumber,
            Slug = file.ModuleSlug,
            Title = title,
            ShortTitle = page?.FrontMatter.ShortTitle is { Length: > 0 } brief ? brief : title,
            Summary = page?.FrontMatter.Summary ?? "",
            Accent = page?.FrontMatter.Accent ?? "",
            Introduction = page is null ? [] : LessonFinisher.Blocks(page, linker),
            Lessons = [.. drafts.Where(draft => !draft.File.IsModule).Select(draft => LessonFinisher.Lesson(draft, linker))],
            Problems = page?.Context.Problems ?? [],
        };
    }

    private void Report(string file, string message) => problems.Add(new LessonProblem(file, 1, message));
}
