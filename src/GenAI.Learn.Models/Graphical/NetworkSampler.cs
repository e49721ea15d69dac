using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Graphical;

/// <summary>Draws states of a Bayesian network such that, weighted, they follow its posterior given evidence.</summary>
/// <param name="network">The network.</param>
/// <param name="evidence">The observed state of each variable, or <see cref="BayesianNetwork.Unobserved"/>.</param>
public abstract class NetworkSampler(BayesianNetwork network, IReadOnlyList<int> evidence)
{
    private readonly int[] _evidence = [.. evidence];

    /// <summary>The state drawn last, one for each variable.</summary>
    public IReadOnlyList<int> States => Current;

    /// <summary>The network.</summary>
    protected BayesianNetwork Network { get; } = network;

    /// <summary>The observed states.</summary>
    protected ReadOnlySpan<int> Evidence => _evidence;

    /// <summary>The state drawn last.</summary>
    protected int[] Current { get; } = new int[network.Nodes.Count];

    /// <summary>Draws the next <see cref="States"/>.</summary>
    /// <param name="random">Where the draws come from.</param>
    /// <returns>The weight of what was drawn: 0 when it must not be used.</returns>
    public abstract double Draw(RandomSource random);
}
