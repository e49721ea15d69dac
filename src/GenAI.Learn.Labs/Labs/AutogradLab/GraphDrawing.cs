using System.Globalization;
using GenAI.Learn.Models.Graphs;

namespace GenAI.Learn.Labs;

/// <summary>A computation graph as a diagram: operations from left to right, each input just before its first use.</summary>
internal sealed class GraphDrawing(GraphSweep sweep)
{
    private const double Thick = 3;

    /// <summary>"u = a · b"; the letter alone for an input.</summary>
    public static string TitleOf(GraphNode node) => node.Operation switch
    {
        null => node.Name,
        { Symbol: "square" } => $"{node.Name} = {node.Inputs[0].Name}²",
        var operation when node.Inputs.Count == 2 => $"{node.Name} = {node.Inputs[0].Name} {operation.Symbol} {node.Inputs[1].Name}",
        var operation => $"{node.Name} = {operation.Symbol}({node.Inputs[0].Name})",
    };

    /// <summary>Three digits after the point at most.</summary>
    public static string Short(double value) => value.ToString("0.###;−0.###", CultureInfo.InvariantCulture);

    public DiagramData Diagram()
    {
        var places = Places();
        return new DiagramData(
            [.. sweep.Graph.Nodes.Select(node => Box(node, places[node]))],
            [.. sweep.Graph.Operations.SelectMany(node => node.Inputs.Select((input, i) => Edge(input, node, i)))]);
    }

    private DiagramNode Box(GraphNode node, (int Column, int Row) place)
    {
        var gradient = sweep.IsBackward && (sweep.HasGradient(node) || node.Gradient != 0)
            ? $"   ∂y {Short(node.Gradient)}{(sweep.HasGradient(node) ? "" : " …")}"
            : "";
        return new DiagramNode(node.Name, TitleOf(node), place.Column, place.Row)
        {
            Detail = sweep.HasValue(node) ? Short(node.Value) + gradient : "?",
            Value = node == sweep.Current ? 1 : null,
        };
    }

    // Where the gradient has passed, an edge is thick and says by what it was multiplied.
    private DiagramEdge Edge(GraphNode from, GraphNode to, int index)
    {
        if (!sweep.HasHandedOn(to))
            return new DiagramEdge(from.Name, to.Name);
        var slope = to.Slopes[index];
        return new DiagramEdge(from.Name, to.Name, slope < 0 ? -Thick : Thick) { Title = slope.ToString("×0.##;×−0.##;×0", CultureInfo.InvariantCulture) };
    }

    private Dictionary<GraphNode, (int Column, int Row)> Places()
    {
        var columns = new Dictionary<GraphNode, int>();
        foreach (var node in sweep.Graph.Operations)
            columns[node] = 1 + node.Inputs.Max(input => columns.GetValueOrDefault(input));
        foreach (var input in sweep.Graph.Inputs)
            columns[input] = sweep.Graph.Operations.Where(user => user.Inputs.Contains(input)).Min(user => columns[user]) - 1;
        var rows = new Dictionary<GraphNode, int>();
        var row = 0;
        foreach (var input in sweep.Graph.Inputs)
            rows[input] = row++;
        foreach (var node in sweep.Graph.Operations)
            rows[node] = FreeRow(node, columns, rows);
        return columns.Keys.ToDictionary(node => node, node => (columns[node], rows[node]));
    }

    // As near to the middle of what the node is made from as nothing else stands in its column.
    private static int FreeRow(GraphNode node, Dictionary<GraphNode, int> columns, Dictionary<GraphNode, int> rows)
    {
        var wanted = (int)node.Inputs.Average(input => rows[input]);
        while (rows.Any(placed => placed.Value == wanted && columns[placed.Key] == columns[node]))
            wanted++;
        return wanted;
    }
}
