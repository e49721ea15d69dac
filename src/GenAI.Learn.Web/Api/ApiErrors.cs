using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Api;

/// <summary>Errors of the API as problem details: the message of a refusal, and nothing of any other error.</summary>
public sealed class ApiErrors(ILogger<ApiErrors> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (LabException refusal)
        {
            return Results.Problem(refusal.Message, statusCode: StatusCodes.Status404NotFound);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The API failed");
            return Results.Problem("The server made a mistake; it has been noted.", statusCode: StatusCodes.Status500InternalServerError);
        }
    }
}
