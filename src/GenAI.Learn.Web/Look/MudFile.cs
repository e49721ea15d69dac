using MudBlazor;

namespace GenAI.Learn.Web.Look;

/// <summary>
/// MudBlazor's own files by their plain names, which the build has compressed; the names with a fingerprint, which its package brings
/// along, it has not. The version in the address keeps one release's file from standing in for another's.
/// </summary>
public static class MudFile
{
    public static string Sheet { get; } = Address("css");

    public static string Script { get; } = Address("js");

    private static string Address(string kind) => $"_content/MudBlazor/MudBlazor.min.{kind}?v={typeof(MudTheme).Assembly.GetName().Version}";
}
