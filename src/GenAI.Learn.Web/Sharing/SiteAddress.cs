using GenAI.Learn.Web.Security;

namespace GenAI.Learn.Web.Sharing;

/// <summary>
/// The whole address of a page, for whoever is not on the site: as configured, else as the visitor asked for it.
/// </summary>
public sealed class SiteAddress(SiteSettings settings)
{
    /// <param name="request">A request, as the visitor sent it to the proxy.</param>
    /// <param name="url">An address below the site's base.</param>
    public string Of(HttpRequest request, string url) =>
        $"{(settings.Address.Length > 0 ? settings.Address : AskedFor(request))}/{url}";

    private static string AskedFor(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
}
