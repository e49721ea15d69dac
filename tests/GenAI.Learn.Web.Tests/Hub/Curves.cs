using System.Text.Json;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Tests.Hub;

/// <summary>The steps of the curves that a client put together from its messages.</summary>
internal sealed class Curves
{
    public List<float> Steps { get; } = [];

    public void Take(JsonElement message)
    {
        if (!message.TryGetProperty("points", out var json))
            return;
        var points = json.Deserialize<CurvePoints>(LabJson.Options)!;
        Steps.RemoveRange(points.From, Steps.Count - points.From);
        Steps.AddRange(points.Steps.Values.ToArray());
    }
}
