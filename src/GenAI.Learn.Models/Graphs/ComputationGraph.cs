namespace GenAI.Learn.Models.Graphs;

/// <summary>
/// A computation as a graph, recorded while it is written down, and reverse-mode automatic differentiation over it (Linnainmaa 1976):
/// values forward in the order of recording, gradients back in the opposite order. Double precision.
/// </summary>
public sealed class ComputationGraph
{
    private readonly List<GraphNode> _nodes = [];

    /// <summary>Inputs and operations, each after what it is made from; the last is the output.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>How many nodes there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>The inputs.</summary>
    public IEnumerable<GraphNode> Inputs => _nodes.Where(node => node.Operation is null);

    /// <summary>The operations, in the order of the forward pass.</summary>
    public IEnumerable<GraphNode> Operations => _nodes.Where(node => node.Operation is not null);

    /// <summary>What the gradient is of.</summary>
    public GraphNode Output => _nodes[^1];

    /// <summary>Adds an input.</summary>
    /// <param name="name">Its letter.</param>
    /// <param name="value">Its value.</param>
    public GraphNode Input(string name, double value = 0) => new(this, name, null) { Value = value };

    /// <summary>Computes every value.</summary>
    public void Forward()
    {
        foreach (var node in _nodes)
            node.Forward();
    }

    /// <summary>Computes every gradient; values must be there.</summary>
    public void Backward()
    {
        foreach (var node in _nodes)
            node.Gradient = 0;
        Output.Gradient = 1;
        foreach (var node in Enumerable.Reverse(_nodes))
            node.Backward();
    }

    internal void Append(GraphNode node) => _nodes.Add(node);
}
