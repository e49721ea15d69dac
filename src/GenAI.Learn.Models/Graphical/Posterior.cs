namespace GenAI.Learn.Models.Graphical;

/// <summary>What evidence says of one variable: P(variable = state, evidence) for each state, and what follows from it.</summary>
/// <param name="Joint">P(state, evidence) by state.</param>
public sealed record Posterior(IReadOnlyList<double> Joint)
{
    /// <summary>P(evidence).</summary>
    public double EvidenceProbability => Joint.Sum();

    /// <summary>False when the evidence has probability 0: then nothing is known given it, and <see cref="this"/> throws.</summary>
    public bool IsPossible => EvidenceProbability > 0;

    /// <summary>P(variable = state | evidence).</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="InvalidOperationException">The evidence has probability 0.</exception>
    public double this[int state] => IsPossible
        ? Joint[state] / EvidenceProbability
        : throw new InvalidOperationException("The evidence has probability 0: it cannot happen in this network, so there is no probability given it.");
}
