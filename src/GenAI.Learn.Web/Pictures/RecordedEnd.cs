using System.Text.Json;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Pictures;

/// <summary>
/// What a recorded run shows at its end: the newest data of each view, and the curves of the whole run.
/// </summary>
/// <param name="Data">By view name.</param>
/// <param name="Curves">By scalar name, without the steps that did not report it.</param>
internal sealed record RecordedEnd(IReadOnlyDictionary<string, ViewData> Data, IReadOnlyDictionary<string, Line> Curves)
{
    public static RecordedEnd Of(Recording recording)
    {
        var newest = new Dictionary<string, JsonElement>();
        foreach (var frame in recording.Frames.Where(frame => frame.Views is not null))
        {
            foreach (var shown in JsonDocument.Parse(frame.Views!.Utf8).RootElement.EnumerateObject())
                newest[shown.Name] = shown.Value;
        }

        var data = recording.Views.Where(view => newest.ContainsKey(view.Name))
            .ToDictionary(
                view => view.Name,
                view => (ViewData)newest[view.Name].Deserialize(DataOf(view), LabJson.Options)!);
        return new RecordedEnd(data, CurvesOf(recording));
    }

    // CurveView takes CurveData, and so on for every kind.
    private static Type DataOf(View view) =>
        typeof(ViewData).Assembly.GetType(view.GetType().FullName!.Replace("View", "Data", StringComparison.Ordinal),
            throwOnError: true)!;

    private static Dictionary<string, Line> CurvesOf(Recording recording)
    {
        var points = new Dictionary<string, List<(float Step, float Value)>>();
        foreach (var part in recording.Frames.Select(frame => frame.Points).OfType<CurvePoints>())
        {
            var steps = part.Steps.Values.ToArray();
            foreach (var (name, values) in part.Values)
            {
                if (!points.TryGetValue(name, out var own))
                    points[name] = own = [];
                own.AddRange(steps.Zip(values.Values.ToArray()).Where(point => float.IsFinite(point.Second)));
            }
        }

        return points.ToDictionary(
            scalar => scalar.Key,
            scalar => new Line(
                scalar.Value.Select(point => point.Step).ToArray(),
                scalar.Value.Select(point => point.Value).ToArray()));
    }
}
