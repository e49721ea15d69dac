using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>Names and numbers as people read them.</summary>
internal static class Wording
{
    /// <summary><c>LearningRate</c> to <c>learningRate</c>.</summary>
    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary><c>LearningRate</c> to "Learning rate".</summary>
    public static string Title(string name)
    {
        var title = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var wordStarts = i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]);
            var acronym = char.IsUpper(name[i]) && i + 1 < name.Length && char.IsUpper(name[i + 1]);
            if (wordStarts)
                title.Append(' ');
            title.Append(wordStarts && !acronym ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return title.ToString();
    }

    /// <summary>0.00001 rather than 1E-05.</summary>
    public static string Number(double value) =>
        Math.Abs(value) is 0 or (> 1e-12 and < 1e15)
            ? ((decimal)value).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The JSON as it was sent, cut where it is long.</summary>
    public static string Sent(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 37), "...");
    }

    /// <summary>What kind of JSON was sent: "a number", "an array".</summary>
    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };

    /// <summary>"there is no option 'lerningRate'; did you mean learningRate?", or the list of what there is.</summary>
    public static string Unknown(string what, string name, IReadOnlyCollection<string> known)
    {
        var shown = name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 57), "...");
        var near = known.Where(k => Distance(k.ToUpperInvariant(), shown.ToUpperInvariant()) <= Math.Max(2, k.Length / 3))
            .OrderBy(k => Distance(k.ToUpperInvariant(), shown.ToUpperInvariant())).Take(3).ToArray();
        return near.Length > 0
            ? $"There is no {what} '{shown}'; did you mean {string.Join(" or ", near)}?"
            : $"There is no {what} '{shown}'; there is {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
    }

    // Levenshtein: the least number of letters to insert, delete or replace.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
