using GenAI.Learn.Lessons;

namespace GenAI.Learn.Browser.Tests;

/// <summary>Every page of the site.</summary>
public sealed class SitePages : TheoryData<string>
{
    public const string Nowhere = "/no-such-page";

    public SitePages()
    {
        Add("/");
        Add("/labs");
        Add("/labs?module=gans&kind=points");
        Add("/labs/gan-2d");
        Add("/teach");
        Add("/glossary");
        Add("/references");
        Add("/search?q=gan");
        Add("/ask?q=What+does+the+discriminator+learn?");
        Add(Nowhere);
        foreach (var address in Site.Course.Modules.Select(module => module.Url).Concat(Site.Course.Lessons.Select(lesson => lesson.Url)))
            Add(address);
    }
}

internal static class Site
{
    private static readonly Lazy<Course> Read = new(() => CourseReader.Read(SiteProcess.Metadata("Content")));

    public static Course Course => Read.Value;
}
