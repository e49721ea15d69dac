using GenAI.Learn.Models.Gans;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Layers as a table, with the patch of the image that belongs to one unit of each.</summary>
/// <param name="reading">The layers.</param>
/// <param name="paints">True for a generator, whose units paint a patch; false for a discriminator, whose units see one.</param>
internal sealed class LayerTable(NetworkReading reading, bool paints)
{
    /// <summary>A shape for people: 64 × 7 × 7.</summary>
    /// <param name="shape">Without the batch.</param>
    public static string Shape(IReadOnlyList<long> shape) => string.Join(" × ", shape);

    /// <summary>A row for what goes in, one for each layer, and the sum.</summary>
    public TableData Data()
    {
        var windows = reading.Layers.Select(layer => layer.Window).ToArray();
        IReadOnlyList<long> patches = paints ? LayerWindow.Painted(windows) : [1, .. LayerWindow.Seen(windows)];
        var rows = new List<IReadOnlyList<string>> { Row("0 goes in", "", [.. reading.Input.shape.Skip(1)], 0, patches[0], reading.Input) };
        for (var i = 0; i < reading.Layers.Count; i++)
        {
            var layer = reading.Layers[i];
            rows.Add(Row($"{i + 1} {layer.Kind}", Window(layer.Window), layer.Shape, layer.Parameters, patches[i + 1], layer.Output));
        }

        rows.Add(["sum", "", "", reading.Layers.Sum(layer => layer.Parameters).ToString("N0"), "", ""]);
        return new TableData(rows);
    }

    private static string Window(LayerWindow window) =>
        window.IsSingle ? "" : $"{window.Kernel} × {window.Kernel}, stride {window.Stride}, padding {window.Padding}";

    private static string[] Row(string name, string window, IReadOnlyList<long> shape, long parameters, long patch, Tensor values) =>
        [name, window, Shape(shape), parameters == 0 ? "" : parameters.ToString("N0"), $"{patch} × {patch}", Size(values)];

    private static string Size(Tensor values)
    {
        using var scope = NewDisposeScope();
        return values.abs().mean().item<float>().ToString("0.000");
    }
}
