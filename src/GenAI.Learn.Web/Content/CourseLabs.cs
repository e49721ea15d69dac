using System.Text.Json;
using System.Text.RegularExpressions;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Content;

/// <summary>What a lab works on.</summary>
public enum LabKind
{
    Points,
    Images,
    Text,
    Sound,
    Graphs,

    /// <summary>Distributions, counts and errors: all that is seen as numbers and curves.</summary>
    Numbers,
}

/// <summary>A lab and its first use in the course.</summary>
/// <param name="Type">The lab.</param>
/// <param name="Fence">How the first lesson that has it uses it; by its defaults where none does.</param>
/// <param name="Lessons">The lessons that have it, in order.</param>
/// <param name="Module">The first one's module; null where no lesson has it.</param>
/// <param name="Kinds">What it works on, with its defaults or as a lesson uses it.</param>
public sealed partial record CourseLab(
    LabType Type, LabFence Fence, IReadOnlyList<Lesson> Lessons, Module? Module, IReadOnlySet<LabKind> Kinds)
{
    private const int Short = 150;

    public string Id => Type.Id;

    public string Title => Type.Title;

    /// <summary>The address of its page.</summary>
    public string Url => $"labs/{Id}";

    /// <summary>The options of that use.</summary>
    public LabOptions Options => ParsedOr(Type, Fence) ?? Type.DefaultOptions;

    /// <summary>The views of that use.</summary>
    public IReadOnlyList<View> Views => Fence.ViewsOf(Type, Options);

    /// <summary>
    /// A sentence on it: the question that its lesson asks before the run, with what leads to it where that is short;
    /// else what its first picture shows.
    /// </summary>
    public string Sentence
    {
        get
        {
            var sentences = Sentences(Fence.Predict.Text);
            var asked = Array.FindIndex(sentences, sentence => sentence.EndsWith('?'));
            var whole = string.Join(' ', sentences[..(asked + 1)]);
            return asked < 0 || sentences[asked].Contains('\\', StringComparison.Ordinal)
                ? Sentences(Views[0].Description)[0]
                : whole.Length <= Short && !whole.Contains('\\', StringComparison.Ordinal) ? whole
                : sentences[asked];
        }
    }

    /// <summary>The fence's options; null where the lab refuses them.</summary>
    internal static LabOptions? ParsedOr(LabType type, LabFence fence)
    {
        try
        {
            return type.Parse(JsonSerializer.SerializeToElement(fence.OptionsAsJson()));
        }
        catch (LabException)
        {
            return null;
        }
    }

    private static string[] Sentences(string text) => SentenceEnd().Split(text.Trim());

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();
}

/// <summary>
/// Every lab with its place in the course: the catalogue and the lessons' fences joined. The labs stand in the order in
/// which they are met, those that no lesson has come last.
/// </summary>
public sealed class CourseLabs(ICourse course, LabCatalogue catalogue) : IDisposable
{
    private readonly OfCourse<CourseLab[]> _labs = new(course, now => Join(now, catalogue));

    /// <summary>The labs of the catalogue.</summary>
    public IReadOnlyList<CourseLab> All => _labs.Now;

    /// <summary>A lab by its id, also two side by side; null where there is none.</summary>
    public CourseLab? Find(string id) =>
        All.FirstOrDefault(lab => lab.Id == id)
            ?? (catalogue.Has(id) ? Make(course.Current, catalogue.Find(id)) : null);

    /// <inheritdoc/>
    public void Dispose() => _labs.Dispose();

    private static CourseLab[] Join(Course current, LabCatalogue catalogue)
    {
        var places = current.Lessons.SelectMany(lesson => lesson.Labs).Select(fence => fence.LabId).Distinct().ToList();
        int PlaceOf(LabType type) => places.IndexOf(type.Id) is >= 0 and var place ? place : int.MaxValue;
        return [.. catalogue.Labs.OrderBy(PlaceOf).ThenBy(type => type.Title, StringComparer.Ordinal)
            .Select(type => Make(current, type))];
    }

    private static CourseLab Make(Course course, LabType type)
    {
        var lessons = course.Lessons.Where(lesson => lesson.Labs.Any(fence => fence.LabId == type.Id)).ToArray();
        var fences = lessons.SelectMany(lesson => lesson.Labs).Where(fence => fence.LabId == type.Id).ToArray();
        var uses = fences.Select(fence => CourseLab.ParsedOr(type, fence)).OfType<LabOptions>()
            .Append(type.DefaultOptions);
        return new CourseLab(
            type, fences.FirstOrDefault() ?? Plain(type), lessons,
            lessons.Length > 0 ? course.Find(lessons[0].ModuleSlug) : null,
            Kinds(uses.Select(type.Views)));
    }

    private static HashSet<LabKind> Kinds(IEnumerable<IReadOnlyList<View>> uses)
    {
        var kinds = uses.SelectMany(KindsOf).ToHashSet();
        return kinds.Count > 0 ? kinds : [LabKind.Numbers];
    }

    // Points and graphs are seen first where a lab works on them; elsewhere they are a view of something else.
    private static IEnumerable<LabKind> KindsOf(IReadOnlyList<View> views)
    {
        var first = views.FirstOrDefault(view => view is not TableView);
        if (first is ScatterView)
            yield return LabKind.Points;
        if (views.Any(view => view is ImagesView))
            yield return LabKind.Images;
        else if (first is DiagramView)
            yield return LabKind.Graphs;
        if (views.Any(view => view is TextView))
            yield return LabKind.Text;
        if (views.Any(view => view is SoundView))
            yield return LabKind.Sound;
    }

    private static LabFence Plain(LabType type) => new()
    {
        LabId = type.Id,
        Index = 1,
        Options = new Dictionary<string, object?>(),
        Predict = Markup.Empty,
        Notice = Markup.Empty,
        File = "",
        Line = 0,
    };
}
