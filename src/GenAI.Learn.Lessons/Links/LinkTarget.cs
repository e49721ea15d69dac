using GenAI.Learn.Lessons.Reading;

namespace GenAI.Learn.Lessons.Links;

/// <summary>What a link names, and the address that it becomes.</summary>
internal sealed class LinkTarget(string target, LessonContext context)
{
    /// <summary>Why the link cannot be followed, once it has been resolved; null if it can.</summary>
    public string? Mistake { get; private set; }

    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    public string ResolvePage()
    {
        if (target.Length == 0)
            return Reject("a link without a target");
        if (target.StartsWith("/lessons", StringComparison.Ordinal))
            return Reject($"name the lesson's file instead of `{target}`, as `../2-gans/04-training.md`");
        if (IsWeb(target))
            return target;
        if (target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal))
            return target[1..]; // below the page's base, wherever the site lies
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? target : target[..hash];
        return path.Length > 0 && !path.EndsWith(".md", StringComparison.Ordinal)
            ? Reject($"`{target}` is neither a web address, a page of this site (`/...`) nor a lesson's file (`../2-gans/04-training.md`)")
            : ResolveFile(path, hash < 0 ? null : target[(hash + 1)..]);
    }

    public string ResolveImage() => target.StartsWith("/images/", StringComparison.Ordinal)
        ? target[1..]
        : Reject($"the image `{target}` should be one of the site's: `/images/...`");

    private string ResolveFile(string path, string? anchor)
    {
        var file = path.Length == 0 ? context.File : Combine(context.File, path);
        if (file is null || !context.Map.Has(file))
            return Reject($"there is no lesson `{path}`");
        if (anchor is not null && !context.Map.HasAnchor(file, anchor))
            return Reject($"`{file}` has no heading `#{anchor}`");
        return context.Map.UrlOf(file) + (anchor is null ? "" : $"#{anchor}");
    }

    private static string? Combine(string from, string path)
    {
        var parts = new Stack<string>(from.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
            if (part == ".." && !parts.TryPop(out _))
                return null;
            else if (part is not (".." or "." or ""))
                parts.Push(part);
        return string.Join('/', parts.Reverse());
    }

    private string Reject(string mistake)
    {
        Mistake = mistake;
        return "";
    }
}
