using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

/// <summary>A game and what follows from its two densities alone, computed once for as long as they stay where they are.</summary>
/// <param name="game">The game.</param>
internal sealed class GameTable(MinimaxGame game)
{
    /// <summary>The game.</summary>
    public MinimaxGame Game { get; } = game;

    /// <summary>V of the best discriminator.</summary>
    public double BestValue { get; } = game.BestValue();

    /// <summary>The Jensen-Shannon divergence of the two densities, in nats.</summary>
    public double JensenShannon { get; } = Closeness.Of(game.Data, game.Generated).JensenShannon;

    /// <summary>Where 99 % of all samples lie.</summary>
    public IReadOnlyList<double> Region { get; } = SampledRegion.Places(game);

    /// <summary>The gradient of the saturating loss.</summary>
    public double Saturating { get; } = game.Gradient(AdversarialLoss.Minimax);

    /// <summary>The gradient of the non-saturating loss.</summary>
    public double NonSaturating { get; } = game.Gradient(AdversarialLoss.NonSaturating);
}
