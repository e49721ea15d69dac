using Microsoft.AspNetCore.Diagnostics;

namespace GenAI.Learn.Web.Security;

/// <summary>
/// Refuses the live connections (labs, Blazor's circuits) to pages of other sites: a browser sends the learner's cookie with them,
/// and asks nobody before it opens a WebSocket. A program that is no browser names no origin.
/// </summary>
internal static class OwnOrigin
{
    /// <summary>Stands behind what reads a proxy's headers, and before the hubs.</summary>
    public static void UseOwnOrigin(this WebApplication app, SiteSettings settings) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!request.IsLive() || request.Headers.Origin is not [{ Length: > 0 } origin] || IsOwn(origin, request.Host, settings))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        return context.Response.WriteAsync($"A page of {origin} cannot use the labs of {request.Host}. Behind a proxy, let it pass on the host (X-Forwarded-Host), or set Site:Address.");
    });

    private static bool IsOwn(string origin, HostString host, SiteSettings settings) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (Same(from, host) || (Uri.TryCreate(settings.Address, UriKind.Absolute, out var site) && from.Authority == site.Authority));

    // A host without a port has the scheme's own.
    private static bool Same(Uri from, HostString host) =>
        string.Equals(from.Host, host.Host, StringComparison.OrdinalIgnoreCase) && (host.Port is { } port ? port == from.Port : from.IsDefaultPort);
}
