namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// Exact inference in a Bayesian network by variable elimination (Zhang and Poole 1994): one after another, each unobserved
/// variable is summed out of the product of the tables that mention it, the cheapest first.
/// </summary>
public static class VariableElimination
{
    /// <summary>The posterior of one variable.</summary>
    /// <param name="network">The network.</param>
    /// <param name="query">The variable asked for.</param>
    /// <param name="evidence">The observed state of each variable, or <see cref="BayesianNetwork.Unobserved"/>.</param>
    public static Posterior Posterior(BayesianNetwork network, int query, ReadOnlySpan<int> evidence)
    {
        ArgumentNullException.ThrowIfNull(network);
        var observed = evidence[query];
        var open = evidence.ToArray();
        open[query] = BayesianNetwork.Unobserved;
        List<Factor> factors = [.. Enumerable.Range(0, network.Nodes.Count).Select(i => Factor.Of(network, i, open))];
        var left = Enumerable.Range(0, open.Length).Where(i => i != query && open[i] == BayesianNetwork.Unobserved).ToHashSet();
        while (left.Count > 0)
            Eliminate(factors, left, Cheapest(factors, left));
        var joint = factors.Aggregate(Factor.One, (product, factor) => product.Times(factor)).Values;
        if (observed != BayesianNetwork.Unobserved)
            joint = [.. joint.Select((p, state) => state == observed ? p : 0)];
        return new Posterior(joint);
    }

    // The one whose elimination leaves the factor of fewest variables.
    private static int Cheapest(List<Factor> factors, HashSet<int> left) =>
        left.Order().MinBy(variable => factors.Where(f => f.Variables.Contains(variable)).SelectMany(f => f.Variables).Distinct().Count());

    private static void Eliminate(List<Factor> factors, HashSet<int> left, int variable)
    {
        var product = factors.Where(f => f.Variables.Contains(variable)).Aggregate(Factor.One, (all, factor) => all.Times(factor));
        factors.RemoveAll(f => f.Variables.Contains(variable));
        factors.Add(product.SumOut(variable));
        left.Remove(variable);
    }
}
