using System.Xml.Linq;
using GenAI.Learn.Web.Security;

namespace GenAI.Learn.Web.Sharing;

/// <summary>What search engines and those who show links ask a site for.</summary>
internal static class SharingRegistration
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void AddSharing(this WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<SharedPages>();
        builder.Services.AddSingleton<SiteAddress>();
    }

    /// <summary><c>GET /sitemap.xml</c> and <c>/robots.txt</c>.</summary>
    public static void MapSharing(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sitemap.xml", (HttpRequest request, SharedPages pages, SiteAddress address) => Results.Text(
            new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement(Sitemap + "urlset", pages.All.Select(page =>
                new XElement(Sitemap + "url", new XElement(Sitemap + "loc", address.Of(request, page.Url))))),
            "application/xml"));
        app.MapGet("/robots.txt", (HttpRequest request, SiteAddress address) => Results.Text(
            $"""
            User-agent: *
            Disallow: {request.PathBase}/api/
            Disallow: {request.PathBase}/hubs/
            Disallow: {request.PathBase}/search
            Sitemap: {address.Of(request, "sitemap.xml")}

            """.ReplaceLineEndings("\n")));
    }
}
