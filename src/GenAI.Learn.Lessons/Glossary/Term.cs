namespace GenAI.Learn.Lessons;

/// <summary>An entry of the glossary.</summary>
/// <param name="Name">The term as written: <c>mode collapse</c>.</param>
/// <param name="Definition">What it means.</param>
/// <param name="LessonUrl">The lesson that defines it.</param>
public sealed record Term(string Name, Markup Definition, string LessonUrl)
{
    /// <summary>Its anchor on the glossary page.</summary>
    public string Id => Slug.Of(Name);

    /// <summary>Its address.</summary>
    public string Url => $"glossary#{Id}";
}
