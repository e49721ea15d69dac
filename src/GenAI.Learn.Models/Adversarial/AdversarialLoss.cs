using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>What generator and discriminator minimise. Each is an <see cref="AdversarialObjective"/>.</summary>
public enum AdversarialLoss
{
    /// <summary>The game of the first paper: the generator minimises log(1 - D(G(z))).</summary>
    Minimax,

    /// <summary>The generator minimises -log D(G(z)) instead, whose gradient does not vanish where it is bad.</summary>
    [Display(Name = "Non-saturating")]
    NonSaturating,

    /// <summary>Squared distance from the labels 0 and 1.</summary>
    LeastSquares,

    /// <summary>A margin: the discriminator cares for scores between -1 and 1 alone.</summary>
    Hinge,

    /// <summary>A Wasserstein critic whose weights are clipped to a box.</summary>
    [Display(Name = "Wasserstein, clipped")]
    WassersteinClipped,

    /// <summary>A Wasserstein critic whose gradient is drawn to length 1.</summary>
    [Display(Name = "Wasserstein, gradient penalty")]
    WassersteinGradientPenalty,
}
