using Microsoft.AspNetCore.HttpOverrides;

namespace GenAI.Learn.Web.Security;

/// <summary>Has a request look as the visitor sent it to the proxy: address, scheme, host, and the path below which the site lies.</summary>
internal static class ProxyHeaders
{
    /// <summary>Stands before everything that reads an address.</summary>
    public static void UseProxyHeaders(this WebApplication app, SiteSettings settings)
    {
        // This machine's proxies are known from the start. A path that is set is not to be had otherwise from a header.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = settings.PathBase.Length > 0 ? ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix : ForwardedHeaders.All, ForwardLimit = null };
        foreach (var proxy in settings.Proxies)
            options.KnownIPNetworks.Add(Networks.Of(proxy)!.Value);

        app.UseForwardedHeaders(options);
        app.Use((context, next) =>
        {
            var request = context.Request;
            if (!request.PathBase.HasValue || !SiteSettings.IsPath(request.PathBase.Value))
                request.PathBase = settings.PathBase; // a prefix such as //elsewhere would lead out of the site
            if (request.PathBase.HasValue && request.Path.StartsWithSegments(request.PathBase, out var matched, out var rest))
                (request.PathBase, request.Path) = (matched, rest.HasValue ? rest : "/");
            return next(context);
        });
    }
}
