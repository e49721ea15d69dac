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
            var views = lab.Views(lab.Parse(JsonSerializer.SerializeToElement(fence.OptionsAsJson()))).Select(view => view.Name).ToArray();
            return fence.Views.Except(views).Select(view => $"the lab '{lab.Id}' has no view '{view}'; it has {string.Join(", ", views)}");
        }
        catch (LabException refusal)
        {
            return [refusal.Message];
        }
    }
}
