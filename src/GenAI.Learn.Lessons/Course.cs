namespace GenAI.Learn.Lessons;

/// <summary>The whole course as read from its folder at one moment. Nothing in it changes afterwards.</summary>
public sealed class Course
{
    private readonly Dictionary<string, int> places;

    internal Course(IReadOnlyList<Module> modules, IReadOnlyList<Term> terms, IReadOnlyList<LessonProblem> problems)
    {
        Modules = modules;
        Lessons = [.. modules.SelectMany(module => module.Lessons)];
        Terms = terms;
        Problems = problems;
        References = [.. Lessons.SelectMany(lesson => lesson.References).DistinctBy(reference => reference.Id)
            .OrderBy(reference => reference.Authors, StringComparer.Ordinal).ThenBy(reference => reference.Year)];
        places = Lessons.Select((lesson, place) => (lesson.Url, place)).ToDictionary(pair => pair.Url, pair => pair.place);
    }

    /// <summary>The modules in order.</summary>
    public IReadOnlyList<Module> Modules { get; }

    /// <summary>All lessons in the order in which they are read.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    /// <summary>The glossary: the terms of all lessons, in alphabetical order, each once.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The references of all lessons, by author and year, each once.</summary>
    public IReadOnlyList<Reference> References { get; }

    /// <summary>Every mistake found in the folder, in order of file and line.</summary>
    public IReadOnlyList<LessonProblem> Problems { get; }

    /// <summary>The module of this slug ("gans"), or null.</summary>
    public Module? Find(string moduleSlug) => Modules.FirstOrDefault(module => module.Slug == moduleSlug);

    /// <summary>The lesson of these slugs ("gans", "training"), or null.</summary>
    public Lesson? Find(string moduleSlug, string lessonSlug) =>
        Find(moduleSlug)?.Lessons.FirstOrDefault(lesson => lesson.Slug == lessonSlug);

    /// <summary>The lesson before this one in the course, or null at the start.</summary>
    public Lesson? Previous(Lesson lesson) => Neighbour(lesson, -1);

    /// <summary>The lesson after this one in the course, or null at the end.</summary>
    public Lesson? Next(Lesson lesson) => Neighbour(lesson, +1);

    /// <summary>The lessons that name this work among their references.</summary>
    public IEnumerable<Lesson> Citing(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Lessons.Where(lesson => lesson.References.Any(other => other.Id == reference.Id));
    }

    private Lesson? Neighbour(Lesson lesson, int step)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return places.TryGetValue(lesson.Url, out var place) ? Lessons.ElementAtOrDefault(place + step) : null;
    }
}
