namespace GenAI.Learn.Web.Security;

/// <summary>Where the site stands among others: the section <c>Site</c> of the configuration.</summary>
public sealed record SiteSettings
{
    /// <summary>The path that the site has behind a proxy, such as <c>/learn</c>; empty for none. A proxy may pass it on, take it off, or name it in <c>X-Forwarded-Prefix</c>.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>
    /// The site's public address, such as <c>https://example.org/learn</c>, for links in what leaves it (sitemap, previews of shared links);
    /// empty for the one by which each visitor asks.
    /// </summary>
    public string Address { get; init; } = "";

    /// <summary>Who may show a page of the site within one of its own: the sources of the policy's <c>frame-ancestors</c>, such as <c>'self' https://moodle.example.org</c>.</summary>
    public string FrameAncestors { get; init; } = "'self'";

    /// <summary>The proxies whose <c>X-Forwarded-...</c> headers are believed, besides those on this machine: addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/8</c>).</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Who, besides this machine, may read <c>/health/details</c> and <c>/metrics</c>: addresses or networks.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>How long the live part of a page is kept whose connection is lost; one that comes back later has it made anew.</summary>
    public TimeSpan KeepLostPages { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many such pages are kept at most.</summary>
    public int LostPages { get; init; } = 500;

    /// <summary>Reads the section.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be used; the message says which and what would do.</exception>
    public static SiteSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Site").Get<SiteSettings>() ?? new SiteSettings();
        settings = settings with { PathBase = settings.PathBase.TrimEnd('/'), FrameAncestors = settings.FrameAncestors.Trim(), Address = settings.Address.TrimEnd('/') };
        if (settings.PathBase.Length > 0 && !IsPath(settings.PathBase))
            throw new InvalidOperationException($"Site:PathBase is '{settings.PathBase}', but must be a path such as /learn.");
        if (settings.Address.Length > 0 && !IsAddress(settings.Address))
            throw new InvalidOperationException($"Site:Address is '{settings.Address}', but must be an address such as https://example.org/learn.");
        if (settings.FrameAncestors.Length == 0 || settings.FrameAncestors.Any(letter => letter is ';' or ',' || !char.IsAscii(letter) || char.IsControl(letter))
            || settings.FrameAncestors.Split(' ').Any(source => source is "none" or "self"))
            throw new InvalidOperationException($"Site:FrameAncestors is '{settings.FrameAncestors}', but must be 'none' or 'self', in quotes, or addresses, with spaces between them.");
        if (settings.KeepLostPages <= TimeSpan.Zero)
            throw new InvalidOperationException($"Site:KeepLostPages is {settings.KeepLostPages}, but must be above 0.");
        if (settings.LostPages <= 0)
            throw new InvalidOperationException($"Site:LostPages is {settings.LostPages}, but must be above 0.");
        CheckNetworks(nameof(Proxies), settings.Proxies);
        CheckNetworks(nameof(Operators), settings.Operators);
        return settings;
    }

    private static void CheckNetworks(string name, IEnumerable<string> networks)
    {
        foreach (var network in networks)
        {
            if (Networks.Of(network) is null)
                throw new InvalidOperationException($"Site:{name} has '{network}', but each must be an address such as 10.0.0.5 or a network such as 10.0.0.0/8.");
        }
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Query.Length == 0 && uri.Fragment.Length == 0;

    /// <summary>Whether the text is a path below a site: <c>/learn</c>, <c>/courses/ai</c>.</summary>
    internal static bool IsPath(string path) =>
        path is ['/', not '/', ..] && !path.Contains("//", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.EndsWith('/') && Uri.IsWellFormedUriString(path, UriKind.Relative);
}
