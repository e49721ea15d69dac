using GenAI.Learn.Labs;
using Microsoft.AspNetCore.SignalR;

namespace GenAI.Learn.Web.Hub;

/// <summary>Passes the message of a refusal to the client, and of no other error.</summary>
public sealed class Refusals(ILogger<Refusals> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (LabException refusal)
        {
            throw new HubException(refusal.Message);
        }
        catch (Exception error) when (error is not HubException)
        {
            log.LogError(error, "The hub's method {Method} failed", invocationContext.HubMethodName);
            throw;
        }
    }
}
