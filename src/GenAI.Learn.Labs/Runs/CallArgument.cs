using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// What a call's argument is taken for, where a caller may send any JSON: a hub that declared its arguments' types would refuse one of another
/// type without saying which. What is left out is null.
/// </summary>
public static class CallArgument
{
    /// <summary>It is a text, or null.</summary>
    /// <param name="name">What the refusal calls it.</param>
    /// <param name="value">What was sent.</param>
    /// <exception cref="LabException">It is something else.</exception>
    public static string? Text(string name, JsonElement? value) => Read(name, value, "a text", JsonValueKind.String, given => given.GetString());

    /// <summary>It is a whole number, or null.</summary>
    /// <param name="name">What the refusal calls it.</param>
    /// <param name="value">What was sent.</param>
    /// <exception cref="LabException">It is something else.</exception>
    public static long? Whole(string name, JsonElement? value) =>
        Read(name, value, "a whole number", JsonValueKind.Number, given => given.TryGetInt64(out var whole) ? whole : (long?)null);

    /// <summary>It is true or false, or null.</summary>
    /// <param name="name">What the refusal calls it.</param>
    /// <param name="value">What was sent.</param>
    /// <exception cref="LabException">It is something else.</exception>
    public static bool? Flag(string name, JsonElement? value) =>
        Read(name, value, "true or false", value?.ValueKind == JsonValueKind.False ? JsonValueKind.False : JsonValueKind.True, given => (bool?)given.GetBoolean());

    private static T? Read<T>(string name, JsonElement? value, string wanted, JsonValueKind kind, Func<JsonElement, T?> read)
    {
        if (value is not { ValueKind: not JsonValueKind.Null and not JsonValueKind.Undefined } given)
            return default;
        return given.ValueKind == kind && read(given) is { } taken ? taken : throw new LabException($"{name} is {Wording.Sent(given)}, but must be {wanted}.");
    }
}
