using static TorchSharp.torch;

namespace GenAI.Learn.Models.Graphs;

/// <summary>The gradients that libtorch finds for a computation graph: the same operations on its tensors, in double precision.</summary>
public static class TorchGradients
{
    /// <summary>Records the graph with tensors and asks libtorch for every derivative of the output.</summary>
    /// <param name="graph">The graph; the values of its inputs are read.</param>
    /// <returns>A gradient for each node, in the order of the nodes.</returns>
    public static double[] Of(ComputationGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<GraphNode, Tensor>();
        foreach (var node in graph.Nodes)
        {
            var value = node.Operation is null
                ? tensor(node.Value, dtype: float64).requires_grad_()
                : node.Operation.InTorch([.. node.Inputs.Select(input => tensors[input])]);
            value.retain_grad();
            tensors.Add(node, value);
        }

        tensors[graph.Output].backward();
        return [.. graph.Nodes.Select(node => tensors[node].grad?.item<double>() ?? 0)];
    }
}
