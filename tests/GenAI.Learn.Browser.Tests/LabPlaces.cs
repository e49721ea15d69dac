namespace GenAI.Learn.Browser.Tests;

/// <summary>Where each lab of the course is first met. Whatever the lessons name is tested; there is no list.</summary>
public sealed class LabPlaces : TheoryData<string, string>
{
    public LabPlaces()
    {
        foreach (var lab in Site.Course.Lessons.SelectMany(lesson => lesson.Labs.Select(fence => (lesson.Url, fence.LabId))).DistinctBy(lab => lab.LabId))
            Add(lab.Url, lab.LabId);
    }
}
