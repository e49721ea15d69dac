using System.Text.Json;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Hub;

/// <summary>
/// What a call's argument is taken for. SignalR itself would refuse one of another type without saying which, so that the hub's
/// methods take any JSON, and read it here. What is left out is null.
/// </summary>
internal static class CallArgument
{
    private const int LongestEcho = 40;

    /// <exception cref="LabException">It is something else.</exception>
    public static string? Text(string name, JsonElement? value) => Read(name, value, "a text", JsonValueKind.String, given => given.GetString());

    /// <exception cref="LabException">It is something else.</exception>
    public static long? Whole(string name, JsonElement? value) =>
        Read(name, value, "a whole number", JsonValueKind.Number, given => given.TryGetInt64(out var whole) ? whole : (long?)null);

    /// <exception cref="LabException">It is something else.</exception>
    public static bool? Flag(string name, JsonElement? value) =>
        Read(name, value, "true or false", value?.ValueKind == JsonValueKind.False ? JsonValueKind.False : JsonValueKind.True, given => (bool?)given.GetBoolean());

    private static T? Read<T>(string name, JsonElement? value, string wanted, JsonValueKind kind, Func<JsonElement, T?> read)
    {
        if (value is not { ValueKind: not JsonValueKind.Null and not JsonValueKind.Undefined } given)
            return default;
        return given.ValueKind == kind && read(given) is { } taken ? taken : throw new LabException($"{name} is {Sent(given)}, but must be {wanted}.");
    }

    private static string Sent(JsonElement given) => given.GetRawText() is { Length: > LongestEcho } text ? text[..LongestEcho] + "…" : given.GetRawText();
}
