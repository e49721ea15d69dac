using Microsoft.AspNetCore.Http.Features;

namespace GenAI.Learn.Web.Security;

/// <summary>The requests by which a page is connected: those of the labs' hub and of Blazor's circuits.</summary>
internal static class LiveConnections
{
    public const string Circuits = "/_blazor";

    private static readonly PathString[] Paths = [Circuits, "/hubs"];

    public static bool IsLive(this HttpRequest request) => Paths.Any(path => request.Path.StartsWithSegments(path));

    /// <summary>A page asks for a connection.</summary>
    public static bool IsNegotiation(this HttpRequest request) => HttpMethods.IsPost(request.Method) && request.IsLive() && request.Path.Value!.TrimEnd('/').EndsWith("/negotiate", StringComparison.OrdinalIgnoreCase);

    /// <summary>It is the connection, by whichever transport: it lasts.</summary>
    public static bool IsConnection(this HttpRequest request) => request.IsLive() && (HttpMethods.IsGet(request.Method) || request.IsSocket());

    /// <summary>A WebSocket is asked for; what knows it as one stands further on.</summary>
    public static bool IsSocket(this HttpRequest request) =>
        request.Headers.Upgrade.Count > 0 || request.HttpContext.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
}
