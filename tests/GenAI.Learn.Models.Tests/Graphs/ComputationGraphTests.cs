using GenAI.Learn.Models.Graphs;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Graphs;

public sealed class ComputationGraphTests
{
    public static TheoryData<ExpressionKind> Kinds => [.. Enum.GetValues<ExpressionKind>()];

    // Both sides are double precision and do the same few operations; values stay below about 1e3.
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_gradient_is_libtorchs(ExpressionKind kind)
    {
        var graph = kind.Graph();
        Assert.All(Draws(graph, 200), _ =>
        {
            graph.Forward();
            graph.Backward();
            var torch = TorchGradients.Of(graph);
            Assert.All(graph.Nodes.Zip(torch), pair => Assert.Equal(pair.Second, pair.First.Gradient, 1e-12 * Math.Max(1, Math.Abs(pair.Second))));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sweep_of_single_moves_ends_with_the_same_gradients(ExpressionKind kind)
    {
        var (whole, single) = (kind.Graph(), kind.Graph());
        var sweep = new GraphSweep(single);
        foreach (var values in Draws(whole, 20))
        {
            whole.Forward();
            whole.Backward();
            sweep.GoTo(0);
            sweep.SetInputs(values);
            while (!sweep.IsComplete)
                sweep.Move();
            Assert.Equal(whole.Nodes.Select(node => (node.Value, node.Gradient)), single.Nodes.Select(node => (node.Value, node.Gradient)));
        }
    }

    [Fact]
    public void The_square_of_a_sum_has_the_gradients_that_one_finds_by_hand()
    {
        var graph = ExpressionKind.SquareOfSum.Graph();
        var inputs = Set(graph, 1.5, -1, 0.5);
        graph.Forward();
        graph.Backward();
        var s = (1.5 * -1) + Math.Sin(0.5);
        Assert.Equal(s * s, graph.Output.Value, 1e-15);
        Assert.Equal([2 * s * -1, 2 * s * 1.5, 2 * s * Math.Cos(0.5)], inputs.Select(input => input.Gradient));
    }

    [Fact]
    public void A_value_used_twice_gets_the_sum_of_two_gradients()
    {
        var graph = ExpressionKind.UsedTwice.Graph();
        Set(graph, 1, 0.5);
        graph.Forward();
        graph.Backward();
        Assert.Equal(Math.Sin(1.5) + (1.5 * Math.Cos(1.5)), graph.Nodes.Single(node => node.Name == "u").Gradient, 1e-15);
    }

    [Fact]
    public void One_node_may_stand_twice_in_one_operation()
    {
        var graph = new ComputationGraph();
        var a = graph.Input("a", 3);
        _ = a * a;
        graph.Forward();
        graph.Backward();
        Assert.Equal(6, a.Gradient);
        Assert.Equal(6, TorchGradients.Of(graph)[0]);
    }

    [Fact]
    public void A_rectifier_below_zero_lets_no_gradient_through()
    {
        var graph = ExpressionKind.Rectifier.Graph();
        var inputs = Set(graph, 1.5, -1, 0.5);
        graph.Forward();
        graph.Backward();
        Assert.Equal([1, 0, 0], inputs.Select(input => input.Gradient));
    }

    [Fact]
    public void A_gradient_counts_as_whole_only_when_all_its_parts_have_arrived()
    {
        var sweep = new GraphSweep(ExpressionKind.UsedTwice.Graph());
        sweep.SetInputs(new Dictionary<string, double> { ["a"] = 1, ["b"] = 0.5 });
        var u = sweep.Graph.Nodes.Single(node => node.Name == "u");
        sweep.GoTo(5); // u, v, y forward; 1 at y; y hands on to u and v
        Assert.Equal(Math.Sin(1.5), u.Gradient, 1e-15);
        Assert.False(sweep.HasGradient(u));
        sweep.Move();
        Assert.True(sweep.HasGradient(u));
    }

    private static GraphNode[] Set(ComputationGraph graph, params double[] values)
    {
        var inputs = graph.Inputs.ToArray();
        for (var i = 0; i < inputs.Length; i++)
            inputs[i].Value = values[i];
        return inputs;
    }

    private static IEnumerable<Dictionary<string, double>> Draws(ComputationGraph graph, int count)
    {
        var random = new RandomSource(7);
        for (var i = 0; i < count; i++)
        {
            foreach (var input in graph.Inputs)
                input.Value = (6 * random.NextDouble()) - 3;
            yield return graph.Inputs.ToDictionary(input => input.Name, input => input.Value);
        }
    }
}
