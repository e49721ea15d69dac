using System.Net;
using GenAI.Learn.Web.Security;
using IPNetwork = System.Net.IPNetwork;

namespace GenAI.Learn.Web.Operations;

/// <summary>Keeps what is for operators from everybody else: to them there is no such page.</summary>
internal static class Operators
{
    private static readonly PathString[] Theirs = [SiteDetails.Path, Telemetry.Path];

    /// <summary>Stands behind what reads a proxy's headers.</summary>
    public static void UseOperators(this WebApplication app, SiteSettings settings)
    {
        IPNetwork[] networks = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128"), .. settings.Operators.Select(Network)];
        app.Use((context, next) =>
        {
            if (!Theirs.Any(path => context.Request.Path.StartsWithSegments(path)) || IsOperator(context, networks))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    // A header that is still there came through a proxy that nobody named: then the address is the proxy's.
    private static bool IsOperator(HttpContext context, IPNetwork[] networks) =>
        context.Connection.RemoteIpAddress is { } address && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")
        && networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private static IPNetwork Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : IPNetwork.Parse(text);
}
