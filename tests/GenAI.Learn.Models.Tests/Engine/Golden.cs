using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

/// <summary>
/// What another version of PyTorch computed, Debian's 1.13 (Goldens/make_goldens.py). Float32 results agree to a few units in
/// the last place, as other kernels add in another order: 2e-6 for numbers about 1, 1e-5 of larger ones.
/// </summary>
internal static class Golden
{
    internal static JsonObject File(string name) =>
        JsonNode.Parse(System.IO.File.ReadAllText(
            Path.Combine(AppContext.BaseDirectory, "Engine", "Goldens", name + ".json")))!.AsObject();

    internal static Tensor Numbers(JsonNode? node, ScalarType type = ScalarType.Float32)
    {
        var flat = node![1]!.AsArray().Select(each => each!.GetValue<double>()).ToArray();
        return tensor(flat, Shape(node), type);
    }

    internal static Tensor Indices(JsonNode? node) =>
        tensor(node![1]!.AsArray().Select(each => each!.GetValue<long>()).ToArray(), Shape(node));

    internal static bool Whole(JsonNode? node) =>
        node![1]!.AsArray().All(each => !each!.ToJsonString().AsSpan().ContainsAny('.', 'e'));

    internal static void Same(JsonNode? expected, Tensor actual, string what, double atol = 2e-6, double rtol = 1e-5)
    {
        using var wanted = Numbers(expected, float64);
        using var found = actual.detach().to(float64);
        Assert.Equal(wanted.shape, found.shape);
        var (a, b) = (wanted.data<double>().ToArray(), found.data<double>().ToArray());
        for (var i = 0; i < a.Length; i++)
        {
            Assert.True(Math.Abs(a[i] - b[i]) <= atol + rtol * Math.Abs(a[i]), $"{what}[{i}] is {b[i]:R}, PyTorch has {a[i]:R}");
        }
    }

    /// <summary>The scalar that make_goldens.py differentiates: every element with another weight.</summary>
    internal static Tensor Weigh(Tensor y) => (y * linspace(0.5, 1.5, y.numel()).view(y.shape)).sum();

    private static long[] Shape(JsonNode node) => [.. node[0]!.AsArray().Select(each => each!.GetValue<long>())];
}
