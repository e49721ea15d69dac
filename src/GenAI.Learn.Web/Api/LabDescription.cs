using System.Text.Json.Nodes;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Api;

/// <summary>A lab in <c>GET /api/labs</c>.</summary>
public sealed record LabDescription(string Id, string Title, JsonObject Options, IReadOnlyList<string> Phases, IReadOnlyList<ViewSummary> Views);

/// <summary>A view of a lab there.</summary>
public sealed record ViewSummary(string Name, string Kind, string Title)
{
    public static ViewSummary Of(View view) =>
        new(view.Name, System.Text.Json.JsonSerializer.SerializeToElement(view, LabJson.Options).GetProperty("kind").GetString()!, view.Title);
}
