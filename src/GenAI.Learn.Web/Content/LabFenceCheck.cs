using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Content;

/// <summary>Joins lessons to labs: says what is wrong with a lab that a lesson asks for.</summary>
public static class LabFenceCheck
{
    /// <summary>An unknown lab, option or view, or a value out of range; nothing when all is well.</summary>
    public static IEnumerable<string> MistakesOf(this LabCatalogue catalogue, LabFence fence)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(fence);
        try
        {
            var lab = catalogue.Find(fence.LabId);
            var views = lab.Views(lab.Parse(JsonSerializer.SerializeToElement(fence.OptionsAsJson())));
            var known = string.Join(", ", views.Select(view => view.Name)) + (views.Any(view => view.Side is not null) ? "; a name without its side means both" : "");
            return fence.Views.Where(name => !views.Any(view => view.IsCalled(name))).Select(name => $"the lab '{lab.Id}' has no view '{name}'; it has {known}");
        }
        catch (LabException refusal)
        {
            return [refusal.Message];
        }
    }
}
