using System.Text.Json;

namespace GenAI.Learn.Labs.Tests;

internal static class Json
{
    public static JsonElement Of(string text) => JsonDocument.Parse(text).RootElement;

    public static JsonElement Of(object value) => JsonSerializer.SerializeToElement(value, LabJson.Options);

    public static string Text(object value) => JsonSerializer.Serialize(value, LabJson.Options);

    /// <summary>What is read out of its JSON again.</summary>
    public static T Back<T>(T value) => JsonSerializer.Deserialize<T>(Text(value!), LabJson.Options)!;
}
