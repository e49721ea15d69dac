using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// Likelihood weighting (Fung and Chang 1990; Shachter and Peot 1990): observed variables are set, the others drawn, parents
/// first; the weight is the probability of the observed states given their drawn parents.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="evidence">The observed states.</param>
public sealed class LikelihoodWeighting(BayesianNetwork network, IReadOnlyList<int> evidence) : NetworkSampler(network, evidence)
{
    /// <inheritdoc/>
    public override double Draw(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var weight = 1.0;
        for (var i = 0; i < Current.Length; i++)
        {
            var row = Network.Row(i, Current);
            if (Evidence[i] == BayesianNetwork.Unobserved)
                Current[i] = random.NextIndex(row);
            else
                weight *= row[Current[i] = Evidence[i]];
        }

        return weight;
    }
}
