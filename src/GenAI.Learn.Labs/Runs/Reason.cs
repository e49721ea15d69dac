using System.Text.RegularExpressions;

namespace GenAI.Learn.Labs;

/// <summary>Says why a run failed, for people: the first line of the error, without any path.</summary>
internal static partial class Reason
{
    private const int MaxLength = 300;

    public static string Of(Exception error)
    {
        var cause = error is AggregateException { InnerException: { } inner } ? inner : error;
        if (cause is LabException)
            return cause.Message;
        var line = Path().Replace(cause.Message.Split('\n', 2)[0].Trim(), "a file");
        return $"The lab stopped with an error: {(line.Length <= MaxLength ? line : line[..MaxLength] + "...")}";
    }

    [GeneratedRegex(@"(?<![\w.])'?(?:[A-Za-z]:)?(?:[\\/][\w.@+~-]+){2,}[\\/]?'?")]
    private static partial Regex Path();
}
