using GenAI.Learn.Labs;
using GenAI.Learn.Lessons;

namespace GenAI.Learn.Web.Content;

/// <summary>Which views of a lab a lesson shows.</summary>
public static class FenceViews
{
    /// <summary>Those that the fence names; all where it names none.</summary>
    public static IReadOnlyList<View> ViewsOf(this LabFence fence, LabType lab, LabOptions options)
    {
        ArgumentNullException.ThrowIfNull(fence);
        ArgumentNullException.ThrowIfNull(lab);
        return [.. lab.Views(options).Where(view => fence.Views.Count == 0 || fence.Views.Any(view.IsCalled))];
    }
}
