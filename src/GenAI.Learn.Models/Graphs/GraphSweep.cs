namespace GenAI.Learn.Models.Graphs;

/// <summary>
/// Forward and backward pass of a graph, a move at a time: each operation's value in order; then 1 at the output; then each operation, last
/// first, hands its gradient on to its inputs.
/// </summary>
/// <param name="graph">The graph.</param>
public sealed class GraphSweep(ComputationGraph graph)
{
    private readonly GraphNode[] _operations = [.. graph.Operations];

    /// <summary>The graph.</summary>
    public ComputationGraph Graph { get; } = graph;

    /// <summary>Moves done.</summary>
    public int Done { get; private set; }

    /// <summary>Moves of the forward pass.</summary>
    public int ForwardMoves => _operations.Length;

    /// <summary>Moves of both passes.</summary>
    public int Moves => (2 * _operations.Length) + 1;

    /// <summary>True when every gradient is there.</summary>
    public bool IsComplete => Done == Moves;

    /// <summary>True from the moment at which the output has its gradient of 1.</summary>
    public bool IsBackward => Done > ForwardMoves;

    /// <summary>The node of the last move; null before the first.</summary>
    public GraphNode? Current => Done == 0 ? null : NodeOf(Done);

    /// <summary>Sets the inputs' values and repeats the moves done so far with them.</summary>
    /// <param name="values">By the inputs' names; others are ignored.</param>
    public void SetInputs(IReadOnlyDictionary<string, double> values)
    {
        foreach (var input in Graph.Inputs)
            input.Value = values[input.Name];
        GoTo(Done);
    }

    /// <summary>Starts from the beginning and does a number of moves.</summary>
    /// <param name="moves">From 0 to <see cref="Moves"/>.</param>
    public void GoTo(int moves)
    {
        Done = 0;
        foreach (var node in Graph.Nodes)
            node.Gradient = 0;
        while (Done < moves)
            Move();
    }

    /// <summary>Does the next move.</summary>
    public void Move()
    {
        if (IsComplete)
            throw new InvalidOperationException("Every gradient is there already.");
        Done++;
        if (Done <= ForwardMoves)
            Current!.Forward();
        else if (Done == ForwardMoves + 1)
            Current!.Gradient = 1;
        else
            Current!.Backward();
    }

    /// <summary>True when the forward pass has come by.</summary>
    public bool HasValue(GraphNode node) => node.Operation is null || Array.IndexOf(_operations, node) < Done;

    /// <summary>True when the node has handed its gradient on.</summary>
    public bool HasHandedOn(GraphNode node) =>
        node.Operation is not null && Done - ForwardMoves - 1 >= _operations.Length - Array.IndexOf(_operations, node);

    /// <summary>True when every node that uses this one has handed its gradient on: the gradient is whole.</summary>
    public bool HasGradient(GraphNode node) =>
        IsBackward && Graph.Operations.Where(user => user.Inputs.Contains(node)).All(HasHandedOn);

    private GraphNode NodeOf(int move) =>
        move <= ForwardMoves ? _operations[move - 1]
        : move == ForwardMoves + 1 ? Graph.Output
        : _operations[^(move - ForwardMoves - 1)];
}
