using System.Globalization;
using GenAI.Learn.Models.Graphs;

namespace GenAI.Learn.Labs;

public sealed partial class AutogradLab
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new DiagramView(
            "graph",
            "The expression as a graph",
            "Each box is an input or an operation, with its value and, on the way back, its gradient ∂y. The tinted box is the one at work; a number at an edge is the slope by which the gradient is multiplied there."),
        new CurveView(
            "slope",
            "The gradient is a slope",
            "The output y as one input varies and the others stay, and the tangent whose slope is that input's gradient.",
            [new("output", "y", Tone.Real), new("tangent", "tangent", Tone.Accent)])
        {
            XLabel = "the chosen input",
            YLabel = "y",
        },
        new TableView(
            "values",
            "Values and gradients",
            "For each node its value, its gradient found here, the gradient that libtorch finds, and the difference of the two.",
            ["node", "value", "gradient", "libtorch's", "difference"]),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("graph", new GraphDrawing(_sweep).Diagram());
        frame.Show("values", new TableData([.. _sweep.Graph.Nodes.Select(Row)]));
        frame.Show("slope", Slope());
        frame.Note = Working() + (_sweep.IsComplete ? $" Every gradient is there; the largest difference from libtorch's is {Difference:0.0E+0}." : "");
    }

    private string[] Row(GraphNode node, int index)
    {
        var whole = _sweep.HasGradient(node);
        return
        [
            GraphDrawing.TitleOf(node),
            _sweep.HasValue(node) ? Exact(node.Value) : "",
            whole ? Exact(node.Gradient) : _sweep.IsBackward && node.Gradient != 0 ? $"{Exact(node.Gradient)} so far" : "",
            whole ? Exact(_reference[index]) : "",
            whole ? Math.Abs(node.Gradient - _reference[index]).ToString("0.##E+0", CultureInfo.InvariantCulture) : "",
        ];
    }

    // One sentence or two: the rule of the node at work, with its numbers.
    private string Working()
    {
        if (_sweep.Current is not { } node)
            return "The inputs have their values; nothing is computed yet.";
        if (!_sweep.IsBackward)
            return $"Forward {_sweep.Done} of {_sweep.ForwardMoves}: {GraphDrawing.TitleOf(node)} = {GraphDrawing.Short(node.Value)}.";
        if (_sweep.Done == _sweep.ForwardMoves + 1)
            return $"Backward begins: the derivative of {node.Name} for itself is 1.";
        var slopes = node.Slopes;
        var parts = node.Inputs.Select((input, i) =>
            $"{input.Name} gets {GraphDrawing.Short(node.Gradient)} × {GraphDrawing.Short(slopes[i])} = {GraphDrawing.Short(node.Gradient * slopes[i])}");
        return $"Backward {_sweep.Done - _sweep.ForwardMoves - 1} of {_sweep.ForwardMoves}, from {GraphDrawing.TitleOf(node)}: {string.Join("; ", parts)}.";
    }

    private CurveData Slope()
    {
        var graph = Settings.Expression.Graph();
        var inputs = graph.Inputs.ToArray();
        var present = _sweep.Graph.Inputs.Select(input => input.Value).ToArray();
        var varied = Math.Min((int)Settings.Along, inputs.Length - 1);
        double At(double x)
        {
            for (var i = 0; i < inputs.Length; i++)
                inputs[i].Value = i == varied ? x : present[i];
            graph.Forward();
            return graph.Output.Value;
        }

        float[] xs = [.. Enumerable.Range(0, 121).Select(i => (i - 60) / 20f)];
        float[] ys = [.. xs.Select(x => (float)At(x))];
        var value = At(present[varied]);
        graph.Backward();
        var slope = inputs[varied].Gradient;
        float[] ends = [(float)present[varied] - 0.75f, (float)present[varied], (float)present[varied] + 0.75f];
        return new CurveData(new Dictionary<string, Line>
        {
            ["output"] = new(xs, ys),
            ["tangent"] = new(ends, ends.Select(x => (float)(value + (slope * (x - present[varied])))).ToArray()),
        });
    }

    private static string Exact(double value) => value.ToString("0.########;−0.########", CultureInfo.InvariantCulture);
}
