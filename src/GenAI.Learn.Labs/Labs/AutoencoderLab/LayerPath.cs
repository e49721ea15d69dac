using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Gans;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>An autoencoder's layers as a folded path: the encoder above from left to right, the code at the right end, the decoder back below.</summary>
/// <param name="autoencoder">The network.</param>
/// <param name="image">(1, ...): one sample, to learn the shapes by.</param>
internal sealed class LayerPath(Autoencoder autoencoder, Tensor image)
{
    /// <summary>The nodes and the way through them.</summary>
    public DiagramData Data()
    {
        using var reading = NetworkReading.Of(autoencoder, image);
        var layers = reading.Layers.Where(layer => layer.Parameters > 0).ToArray();
        var turn = layers.Length / 2; // the layer that puts out the code
        var nodes = new List<DiagramNode> { new("image", "image", 0, 0) { Detail = LayerTable.Shape([.. image.shape.Skip(1)]) } };
        for (var i = 1; i <= layers.Length; i++)
        {
            var layer = layers[i - 1];
            var (column, row) = i < turn ? (i, 0) : i == turn ? (turn, 1) : (2 * turn - i, 2);
            var name = i == turn ? "code, " : i == layers.Length ? "reconstruction, " : "";
            nodes.Add(new DiagramNode($"layer{i}", name + LayerTable.Shape(layer.Shape), column, row)
            {
                Detail = $"{layer.Kind} · {layer.Parameters:N0}",
                Value = i == turn ? 1 : null,
            });
        }

        return new DiagramData(nodes, [.. nodes.Skip(1).Select((node, i) => new DiagramEdge(nodes[i].Id, node.Id))]);
    }
}
