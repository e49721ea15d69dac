using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// Rejection sampling: draws every variable from its table, parents first, and throws the result away (weight 0) when it
/// contradicts the evidence. Of its draws a share of P(evidence) is kept.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="evidence">The observed states.</param>
public sealed class RejectionSampler(BayesianNetwork network, IReadOnlyList<int> evidence) : NetworkSampler(network, evidence)
{
    /// <inheritdoc/>
    public override double Draw(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (var i = 0; i < Current.Length; i++)
            Current[i] = random.NextIndex(Network.Row(i, Current));
        for (var i = 0; i < Current.Length; i++)
        {
            if (Evidence[i] != BayesianNetwork.Unobserved && Evidence[i] != Current[i])
                return 0;
        }

        return 1;
    }
}
