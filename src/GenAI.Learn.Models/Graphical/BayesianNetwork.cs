namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// A Bayesian network of discrete variables (Pearl 1988): a directed graph without cycles, in which each variable has a table of
/// probabilities given its parents. The joint probability is the product of one entry of each table.
/// </summary>
public sealed class BayesianNetwork
{
    /// <summary>Stands in a list of evidence for a variable that was not observed.</summary>
    public const int Unobserved = -1;

    private const double RowTolerance = 1e-9; // how far a row's sum may be from 1

    private readonly List<double[]> _tables = [];

    /// <summary>Makes a network.</summary>
    /// <param name="nodes">The variables, parents before children.</param>
    /// <exception cref="ArgumentException">A parent stands behind its child, or a table has a wrong size or a row that is no distribution.</exception>
    public BayesianNetwork(IReadOnlyList<BayesianNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        Nodes = nodes;
        for (var i = 0; i < nodes.Count; i++)
            Check(i);
    }

    /// <summary>The variables, parents before children.</summary>
    public IReadOnlyList<BayesianNode> Nodes { get; }

    /// <summary>Evidence that says nothing: every variable unobserved.</summary>
    public int[] NoEvidence()
    {
        var evidence = new int[Nodes.Count];
        Array.Fill(evidence, Unobserved);
        return evidence;
    }

    /// <summary>P(variable = its state | its parents' states).</summary>
    /// <param name="variable">Which variable.</param>
    /// <param name="states">A state for it and for each of its parents, by index.</param>
    public double Conditional(int variable, ReadOnlySpan<int> states) => Row(variable, states)[states[variable]];

    /// <summary>The joint probability of one state for every variable.</summary>
    /// <param name="states">A state for each variable.</param>
    public double Joint(ReadOnlySpan<int> states)
    {
        var product = 1.0;
        for (var i = 0; i < Nodes.Count; i++)
            product *= Conditional(i, states);
        return product;
    }

    /// <summary>The distribution of a variable given its parents' states.</summary>
    /// <param name="variable">Which variable.</param>
    /// <param name="states">A state for each of its parents, by index.</param>
    internal ReadOnlySpan<double> Row(int variable, ReadOnlySpan<int> states)
    {
        var node = Nodes[variable];
        var row = 0;
        foreach (var parent in node.Parents)
            row = row * Nodes[parent].States + states[parent];
        return _tables[variable].AsSpan(row * node.States, node.States);
    }

    private void Check(int index)
    {
        var node = Nodes[index];
        if (node.Parents.Any(parent => parent < 0 || parent >= index) || node.Parents.Distinct().Count() != node.Parents.Count)
            throw new ArgumentException($"The parents of '{node.Name}' must stand before it, each once.");
        var rows = node.Parents.Aggregate(1, (product, parent) => product * Nodes[parent].States);
        if (node.States < 1 || node.Table.Count != rows * node.States)
            throw new ArgumentException($"The table of '{node.Name}' has {node.Table.Count} entries; {rows} rows of {node.States} are needed.");
        foreach (var row in node.Table.Chunk(node.States))
        {
            if (row.Any(p => !(p >= 0)) || Math.Abs(row.Sum() - 1) > RowTolerance)
                throw new ArgumentException($"A row of the table of '{node.Name}' is ({string.Join(", ", row)}), which is no distribution.");
        }

        _tables.Add([.. node.Table]);
    }
}
