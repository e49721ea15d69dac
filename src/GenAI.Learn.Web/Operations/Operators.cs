using GenAI.Learn.Web.Security;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace GenAI.Learn.Web.Operations;

/// <summary>Keeps what is for operators from everybody else: to them there is no such page.</summary>
internal static class Operators
{
    private static readonly PathString[] Theirs = [SiteDetails.Path, Telemetry.Path];

    /// <summary>Stands behind what reads a proxy's headers.</summary>
    public static void UseOperators(this WebApplication app, SiteSettings settings)
    {
        var named = settings.Operators.Select(text => Networks.Of(text)!.Value).ToArray();
        app.Use((context, next) =>
        {
            if (!Theirs.Any(path => context.Request.Path.StartsWithSegments(path)) || IsOperator(context, named))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    // This machine is one only where it asks by itself: what came through a proxy may claim any address that nobody set.
    private static bool IsOperator(HttpContext context, IPNetwork[] named)
    {
        var headers = context.Request.Headers;
        return context.Connection.RemoteIpAddress is { } address
            && (named.Hold(address) || (Networks.Loopback.Hold(address)
                && !headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName) && !headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName) && !headers.ContainsKey("Forwarded")));
    }
}
