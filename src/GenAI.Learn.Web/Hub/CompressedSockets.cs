using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace GenAI.Learn.Web.Hub;

/// <summary>
/// Lets WebSockets compress what they send (RFC 7692), where the client offers it, as every browser does: it takes back the third
/// that base64 adds. What is called dangerous is to compress a secret together with what an attacker chose and to show the length:
/// the hub's messages hold nothing that a stranger chose.
/// </summary>
internal static class CompressedSockets
{
    /// <summary>Compresses the sockets of these endpoints.</summary>
    public static void WithCompressedSockets(this IEndpointConventionBuilder endpoints, IEndpointRouteBuilder app) => endpoints.Add(endpoint =>
    {
        if (endpoint.RequestDelegate is { } answer)
            endpoint.RequestDelegate = app.CreateApplicationBuilder().UseWebSockets().Use(Compressing(answer)).Build();
    });

    // SignalR has no setting for it, but takes the sockets that it finds.
    private static Func<RequestDelegate, RequestDelegate> Compressing(RequestDelegate answer) => _ => context =>
    {
        if (context.Features.Get<IHttpWebSocketFeature>() is { } plain)
            context.Features.Set<IHttpWebSocketFeature>(new Compressed(plain));
        return answer(context);
    };

    private sealed class Compressed(IHttpWebSocketFeature plain) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => plain.IsWebSocketRequest;

        public Task<WebSocket> AcceptAsync(WebSocketAcceptContext context)
        {
            context.DangerousEnableCompression = true;
            return plain.AcceptAsync(context);
        }
    }
}
