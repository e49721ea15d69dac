using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// Gibbs sampling (Geman and Geman 1984; Pearl 1987): keeps one state and redraws each unobserved variable in turn given all
/// others. Draws that follow each other are correlated. Where tables hold zeros the chain may be unable to reach a part of the
/// posterior.
/// </summary>
public sealed class NetworkGibbsSampler : NetworkSampler
{
    /// <summary>Makes a sampler at a state of positive probability that agrees with the evidence.</summary>
    /// <param name="network">The network.</param>
    /// <param name="evidence">The observed states, of positive probability.</param>
    /// <exception cref="ArgumentException">The evidence has probability 0.</exception>
    public NetworkGibbsSampler(BayesianNetwork network, IReadOnlyList<int> evidence)
        : base(network, evidence)
    {
        // One variable after another takes its likeliest state given those before: so none ends in a state of probability 0.
        int[] states = [.. evidence];
        for (var i = 0; i < states.Length; i++)
        {
            var posterior = VariableElimination.Posterior(network, i, states);
            if (!posterior.IsPossible)
                throw new ArgumentException("The evidence has probability 0.", nameof(evidence));
            states[i] = posterior.Joint.Index().MaxBy(entry => entry.Item).Index;
        }

        Move(states);
    }

    /// <summary>Puts the chain at a state, to go on from a saved run.</summary>
    /// <param name="states">A state for each variable.</param>
    public void Move(IReadOnlyList<int> states)
    {
        for (var i = 0; i < Current.Length; i++)
            Current[i] = states[i];
    }

    /// <inheritdoc/>
    public override double Draw(RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (var i = 0; i < Current.Length; i++)
        {
            if (Evidence[i] == BayesianNetwork.Unobserved)
                Redraw(i, random);
        }

        return 1;
    }

    // P(variable | all others) is proportional to the joint; the tables that do not mention it cancel out.
    private void Redraw(int variable, RandomSource random)
    {
        var weights = new double[Network.Nodes[variable].States];
        for (var state = 0; state < weights.Length; state++)
        {
            Current[variable] = state;
            weights[state] = Network.Joint(Current);
        }

        Current[variable] = random.NextIndex(weights);
    }
}
