namespace GenAI.Learn.Models.Graphs;

/// <summary>A value of a computation graph: an input, or what an operation makes of earlier nodes.</summary>
public sealed class GraphNode
{
    internal GraphNode(ComputationGraph graph, string name, Operation? operation, params GraphNode[] inputs)
    {
        (Graph, Name, Operation, Inputs) = (graph, name, operation, inputs);
        graph.Append(this);
    }

    /// <summary>The graph that it belongs to.</summary>
    public ComputationGraph Graph { get; }

    /// <summary>The letter by which lessons call it.</summary>
    public string Name { get; internal set; }

    /// <summary>What makes it; null for an input of the graph.</summary>
    public Operation? Operation { get; }

    /// <summary>What it is made from; one node may stand there twice.</summary>
    public IReadOnlyList<GraphNode> Inputs { get; }

    /// <summary>Its value, once the forward pass has come by.</summary>
    public double Value { get; set; }

    /// <summary>The derivative of the graph's output for this value, as far as the backward pass has come.</summary>
    public double Gradient { get; set; }

    /// <summary>Computes <see cref="Value"/> from the inputs' values.</summary>
    public void Forward()
    {
        if (Operation is not null)
            Value = Operation.Forward(InputValues);
    }

    /// <summary>Hands the gradient on: each input gets it times the slope, added to what it has already (the chain rule).</summary>
    public void Backward()
    {
        var slopes = Slopes;
        for (var i = 0; i < Inputs.Count; i++)
            Inputs[i].Gradient += Gradient * slopes[i];
    }

    /// <summary>The derivative of the value for each input.</summary>
    public double[] Slopes => Operation is null ? [] : Operation.Slopes(InputValues, Value);

    /// <summary>The sum.</summary>
    public static GraphNode operator +(GraphNode x, GraphNode y) => Make(Operation.Add, x, y);

    /// <summary>The difference.</summary>
    public static GraphNode operator -(GraphNode x, GraphNode y) => Make(Operation.Subtract, x, y);

    /// <summary>The product.</summary>
    public static GraphNode operator *(GraphNode x, GraphNode y) => Make(Operation.Multiply, x, y);

    /// <summary>By the name that languages without operators use.</summary>
    public static GraphNode Add(GraphNode x, GraphNode y) => x + y;

    /// <summary>By the name that languages without operators use.</summary>
    public static GraphNode Subtract(GraphNode x, GraphNode y) => x - y;

    /// <summary>By the name that languages without operators use.</summary>
    public static GraphNode Multiply(GraphNode x, GraphNode y) => x * y;

    /// <summary>The square.</summary>
    public GraphNode Square() => Make(Operation.Square, this);

    /// <summary>The sine.</summary>
    public GraphNode Sin() => Make(Operation.Sine, this);

    /// <summary>The sigmoid.</summary>
    public GraphNode Sigmoid() => Make(Operation.Sigmoid, this);

    /// <summary>The rectifier.</summary>
    public GraphNode Relu() => Make(Operation.Relu, this);

    /// <summary>Gives the node a name; returns it.</summary>
    /// <param name="name">The letter.</param>
    public GraphNode Named(string name)
    {
        Name = name;
        return this;
    }

    private double[] InputValues => [.. Inputs.Select(input => input.Value)];

    private static GraphNode Make(Operation operation, params GraphNode[] inputs) => new(inputs[0].Graph, $"v{inputs[0].Graph.Count}", operation, inputs);
}
