using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Graphical;

/// <summary>A random Bayesian network with some evidence, and what full enumeration says of it.</summary>
internal sealed class RandomNetwork
{
    private readonly RandomSource _random;

    public RandomNetwork(int seed, double zeros = 0)
    {
        _random = new RandomSource(seed);
        var nodes = new List<BayesianNode>();
        for (var i = _random.Next(2, 8); i > 0; i--)
            nodes.Add(Node(nodes, zeros));
        Network = new BayesianNetwork(nodes);
        Evidence = [.. nodes.Select(node => _random.Next(3) == 0 ? _random.Next(node.States) : BayesianNetwork.Unobserved)];
    }

    public BayesianNetwork Network { get; }

    public int[] Evidence { get; }

    /// <summary>P(variable = state, evidence) by summing the joint over every combination of states.</summary>
    public double[] Enumerate(int query)
    {
        var joint = new double[Network.Nodes[query].States];
        var states = new int[Network.Nodes.Count];
        Sum(0);
        return joint;

        void Sum(int variable)
        {
            if (variable == states.Length)
            {
                joint[states[query]] += Network.Joint(states);
                return;
            }

            for (var state = 0; state < Network.Nodes[variable].States; state++)
            {
                if (Evidence[variable] != BayesianNetwork.Unobserved && Evidence[variable] != state)
                    continue;
                states[variable] = state;
                Sum(variable + 1);
            }
        }
    }

    private BayesianNode Node(List<BayesianNode> before, double zeros)
    {
        var states = _random.Next(1, 4);
        int[] parents = [.. Enumerable.Range(0, before.Count).Where(_ => _random.Next(2) == 0).Take(3)];
        _random.Shuffle(parents.AsSpan());
        var rows = parents.Aggregate(1, (product, parent) => product * before[parent].States);
        return new BayesianNode($"v{before.Count}", states, parents, [.. Enumerable.Range(0, rows).SelectMany(_ => Row(states, zeros))]);
    }

    private double[] Row(int states, double zeros)
    {
        double[] row = [.. Enumerable.Range(0, states).Select(_ => _random.NextDouble() < zeros ? 0 : _random.NextDouble())];
        row[_random.Next(states)] += 0.1;
        var sum = row.Sum();
        return [.. row.Select(value => value / sum)];
    }
}
