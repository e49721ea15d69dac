using GenAI.Learn.Models.Gans;

namespace GenAI.Learn.Labs;

/// <summary>Layers as a diagram: a column for each convolution, with what follows it below.</summary>
/// <param name="reading">The layers.</param>
/// <param name="input">What goes in, in a word.</param>
/// <param name="chosen">The layer to colour, from 1; 0 for what goes in.</param>
internal sealed class LayerDiagram(NetworkReading reading, string input, int chosen)
{
    /// <summary>The nodes and the way through them.</summary>
    public DiagramData Data()
    {
        var nodes = new List<DiagramNode> { Node(0, input, 0, 0, LayerTable.Shape([.. reading.Input.shape.Skip(1)])) };
        var (column, row) = (0, 0);
        for (var i = 0; i < reading.Layers.Count; i++)
        {
            var layer = reading.Layers[i];
            (column, row) = layer.Window.IsSingle ? (column, row + 1) : (column + 1, 0);
            var learns = layer.Parameters > 0 ? $" · {layer.Parameters:N0}" : "";
            nodes.Add(Node(i + 1, layer.Kind, column, row, LayerTable.Shape(layer.Shape) + learns));
        }

        return new DiagramData(nodes, [.. nodes.Skip(1).Select((node, i) => new DiagramEdge(nodes[i].Id, node.Id))]);
    }

    private DiagramNode Node(int number, string title, int column, int row, string detail) => new($"layer{number}", $"{number} {Short(title)}", column, row)
    {
        Detail = detail,
        Value = number == chosen ? 1 : null,
    };

    // ConvTranspose2d is wider than a node.
    private static string Short(string kind) => kind.EndsWith("2d", StringComparison.Ordinal) ? kind[..^2] : kind;
}
