using System.Text.Json;

namespace GenAI.Learn.Models.Tests.Goldens;

/// <summary>Reads what a script beside the goldens wrote.</summary>
internal static class Golden
{
    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", file)));
        return document.RootElement.Clone();
    }

    public static double[] Doubles(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];

    public static float[] Floats(this JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetSingle())];
}
