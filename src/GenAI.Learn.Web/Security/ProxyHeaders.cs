using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace GenAI.Learn.Web.Security;

/// <summary>Has a request look as the visitor sent it to the proxy: address, scheme, host, and the path below which the site lies.</summary>
internal static class ProxyHeaders
{
    /// <summary>Stands before everything that reads an address.</summary>
    public static void UseProxyHeaders(this WebApplication app, SiteSettings settings)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All, ForwardLimit = null }; // this machine's proxies are known from the start
        foreach (var proxy in settings.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else
                options.KnownIPNetworks.Add(IPNetwork.Parse(proxy));
        }

        app.UseForwardedHeaders(options);
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!request.PathBase.HasValue)
                request.PathBase = settings.PathBase;
            if (request.PathBase.HasValue && request.Path.StartsWithSegments(request.PathBase, out var rest))
                request.Path = rest.HasValue ? rest : "/";
            return next(context);
        });
    }
}
