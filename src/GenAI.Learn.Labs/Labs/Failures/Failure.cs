using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>The ways in which the training of a GAN goes wrong, as the lab shows them. Each has a <see cref="FailureCase"/>.</summary>
public enum Failure
{
    /// <summary>The samples gather at a few places of the data.</summary>
    ModeCollapse,

    /// <summary>The discriminator knows everything, and its gradient tells the generator nothing.</summary>
    VanishingGradients,

    /// <summary>The players circle the solution and never come to rest.</summary>
    Oscillation,

    /// <summary>The discriminator learns its few training points by heart.</summary>
    [Display(Name = "Memorising discriminator")]
    Memorising,

    /// <summary>The samples look right and are not what was asked for.</summary>
    BadConditioning,

    /// <summary>The networks are larger than the task needs, and the bill comes before the samples.</summary>
    CostAtScale,
}

/// <summary>The loss that a learner tries as a remedy.</summary>
public enum RemedyLoss
{
    /// <summary>The one with which the failure happens.</summary>
    [Display(Name = "As in the failure")]
    Given,

    /// <summary>The generator minimises -log D(G(z)).</summary>
    [Display(Name = "Non-saturating")]
    NonSaturating,

    /// <summary>Squared distance from the labels 0 and 1.</summary>
    LeastSquares,

    /// <summary>A margin.</summary>
    Hinge,

    /// <summary>A Wasserstein critic whose gradient is drawn to length 1.</summary>
    [Display(Name = "Wasserstein, gradient penalty")]
    WassersteinGradientPenalty,
}
