namespace GenAI.Learn.Models.Probability;

/// <summary>A distribution with a density: a single value has probability 0.</summary>
public abstract class ContinuousDistribution : Distribution
{
    /// <inheritdoc/>
    public sealed override bool IsDiscrete => false;
}
