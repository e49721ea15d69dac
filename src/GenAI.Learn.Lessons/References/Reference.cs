namespace GenAI.Learn.Lessons;

/// <summary>A work that a lesson rests on.</summary>
/// <param name="Authors">Its authors, as cited: "I. J. Goodfellow, J. Pouget-Abadie" or "Goodfellow and others".</param>
/// <param name="Year">The year in which it appeared.</param>
/// <param name="Title">Its title.</param>
/// <param name="Where">The journal, conference or publisher, or null.</param>
/// <param name="Doi">Its DOI, or null.</param>
/// <param name="Arxiv">Its arXiv number, or null.</param>
/// <param name="Address">A web address, where it has neither, or null.</param>
public sealed record Reference(
    string Authors, int Year, string Title, string? Where, string? Doi, string? Arxiv, string? Address)
{
    /// <summary>The same for the same work in every lesson.</summary>
    public string Id => Slug.Of($"{FirstAuthor(Authors)}-{Year}-{FirstWords}");

    /// <summary>The id of its entry in a lesson's list, to which the text may link: <c>[...](#ref-goodfellow-2014)</c>. A second
    /// work of one author and year in a lesson ends in <c>-2</c>.</summary>
    public required string Anchor { get; init; }

    /// <summary>Where to read it, or null.</summary>
    public string? Url =>
        Doi is not null ? $"https://doi.org/{Doi}" : Arxiv is not null ? $"https://arxiv.org/abs/{Arxiv}" : Address;

    internal static string FirstAuthor(string authors) => authors.Split(',')[0].Split(" and ")[0].Trim().Split(' ')[^1];

    private string FirstWords => string.Join('-', Title.Split(' ').Take(3));
}
