namespace GenAI.Learn.Labs.Tests.Runs;

/// <summary>Puts the points of messages together as a page does.</summary>
internal sealed class Curves
{
    private readonly Dictionary<string, List<float>> _values = [];

    public List<float> Steps { get; } = [];

    public IReadOnlyList<float> this[string name] => _values[name];

    public static Curves Of(IEnumerable<FrameMessage> messages)
    {
        var curves = new Curves();
        foreach (var message in messages)
            curves.Take(message.Points);
        return curves;
    }

    public void Take(CurvePoints? points)
    {
        if (points is null)
            return;
        Take(Steps, points.From, points.Steps);
        foreach (var (name, values) in points.Values)
            Take(_values.TryGetValue(name, out var list) ? list : _values[name] = [], points.From, values);
    }

    private static void Take(List<float> list, int from, Floats more)
    {
        list.RemoveRange(from, list.Count - from);
        list.AddRange(more.Values.ToArray());
    }
}
