namespace GenAI.Learn.Browser.Tests;

/// <summary>The page of each lab of the course, where it stands as the first lesson has it. Whatever the lessons name is tested; there is no list.</summary>
public sealed class LabPlaces : TheoryData<string, string>
{
    public LabPlaces()
    {
        foreach (var id in Site.Course.Lessons.SelectMany(lesson => lesson.Labs).Select(fence => fence.LabId).Distinct())
            Add($"/labs/{id}", id);
    }
}
