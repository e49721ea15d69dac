using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Adversarial;

namespace GenAI.Learn.Labs;

/// <summary>How a critic is kept from being too steep.</summary>
public enum CriticConstraint
{
    /// <summary>A penalty draws its gradient to length 1.</summary>
    [Display(Name = "Gradient penalty")]
    GradientPenalty,

    /// <summary>Its weights are cut to a box.</summary>
    [Display(Name = "Weight clipping")]
    Clipping,
}

/// <summary>Makes the objective of a constraint, and passes live options on to it.</summary>
internal static class CriticConstraints
{
    public static AdversarialObjective Objective(this Wgan.Options options) => options.Constraint == CriticConstraint.Clipping
        ? new WassersteinClipped { Limit = options.ClippingLimit }
        : new WassersteinGradientPenalty { Weight = options.PenaltyWeight };

    public static void Take(this AdversarialObjective objective, Wgan.Options options)
    {
        if (objective is WassersteinClipped clipped)
            clipped.Limit = options.ClippingLimit;
        else if (objective is WassersteinGradientPenalty penalised)
            penalised.Weight = options.PenaltyWeight;
    }
}
