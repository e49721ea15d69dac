using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Api;

/// <summary>The labs and runs as JSON, for other programs.</summary>
public static class LabApi
{
    public static void MapLabApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<ApiErrors>();
        api.MapGet("/labs", (LabCatalogue catalogue) => Answer(catalogue.Labs.Select(Describe)));
        api.MapGet("/labs/{id}", (string id, LabCatalogue catalogue) => Answer(Describe(catalogue.Find(id))));
        api.MapGet("/runs/{id}", (string id, ILabRuns runs) => Answer(runs.Find(id)));
        api.MapFallback("{**path}", () => Results.Problem("There is nothing at this address; see /api/labs.", statusCode: StatusCodes.Status404NotFound));
    }

    private static LabDescription Describe(LabType lab) =>
        new(lab.Id, lab.Title, lab.Schema, lab.Phases, [.. lab.Views(lab.DefaultOptions).Select(ViewSummary.Of)]);

    private static IResult Answer<T>(T value) => Results.Json(value, LabJson.Options);
}
