using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What moves the generated density.</summary>
public enum GeneratorMove
{
    /// <summary>The learner alone.</summary>
    [Display(Name = "by hand only")]
    ByHand,

    /// <summary>Gradient steps on ln(1 - D).</summary>
    [Display(Name = "saturating loss, ln(1 − D)")]
    Saturating,

    /// <summary>Gradient steps on -ln D.</summary>
    [Display(Name = "non-saturating loss, −ln D")]
    NonSaturating,
}
