using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Graphs;

/// <summary>Small expressions on which automatic differentiation is shown.</summary>
public enum ExpressionKind
{
    /// <summary>Products, a sine, a square.</summary>
    [Display(Name = "(a·b + sin c)²")]
    SquareOfSum,

    /// <summary>A weight a, an input b, a bias c, a target d; the squared error of a sigmoid neuron.</summary>
    [Display(Name = "neuron with loss: (σ(a·b + c) − d)²")]
    Neuron,

    /// <summary>A value that two operations use, so that two gradients arrive and are added.</summary>
    [Display(Name = "used twice: u·sin u, u = a + b")]
    UsedTwice,

    /// <summary>A rectifier that lets the gradient through or stops it.</summary>
    [Display(Name = "rectifier: relu(a·b)·c + a")]
    Rectifier,
}

/// <summary>Makes the graph of an <see cref="ExpressionKind"/>.</summary>
public static class Expressions
{
    /// <summary>Records the expression.</summary>
    /// <param name="kind">Which.</param>
    /// <returns>A graph whose inputs are called a, b, c, d, as many as it has.</returns>
    public static ComputationGraph Graph(this ExpressionKind kind)
    {
        var graph = new ComputationGraph();
        var (a, b) = (graph.Input("a"), graph.Input("b"));
        _ = kind switch
        {
            ExpressionKind.SquareOfSum => SquareOfSum(a, b, graph.Input("c")),
            ExpressionKind.Neuron => Neuron(a, b, graph.Input("c"), graph.Input("d")),
            ExpressionKind.UsedTwice => UsedTwice(a, b),
            ExpressionKind.Rectifier => Rectifier(a, b, graph.Input("c")),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such expression."),
        };
        return graph;
    }

    private static GraphNode SquareOfSum(GraphNode a, GraphNode b, GraphNode c)
    {
        var u = (a * b).Named("u");
        var v = c.Sin().Named("v");
        var s = (u + v).Named("s");
        return s.Square().Named("y");
    }

    private static GraphNode Neuron(GraphNode a, GraphNode b, GraphNode c, GraphNode d)
    {
        var u = (a * b).Named("u");
        var z = (u + c).Named("z");
        var p = z.Sigmoid().Named("p");
        var e = (p - d).Named("e");
        return e.Square().Named("y");
    }

    private static GraphNode UsedTwice(GraphNode a, GraphNode b)
    {
        var u = (a + b).Named("u");
        var v = u.Sin().Named("v");
        return (u * v).Named("y");
    }

    private static GraphNode Rectifier(GraphNode a, GraphNode b, GraphNode c)
    {
        var u = (a * b).Named("u");
        var r = u.Relu().Named("r");
        var v = (r * c).Named("v");
        return (v + a).Named("y");
    }
}
