namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>Frames as a lab draws them.</summary>
internal static class Drawn
{
    public static Frame Of(params (View View, ViewData Data)[] shown)
    {
        var frame = new Frame([.. shown.Select(one => one.View)], 1, null);
        foreach (var (view, data) in shown)
            frame.Show(view.Name, data);
        return frame;
    }
}
