using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>How samples of a posterior are drawn.</summary>
public enum NetworkSampling
{
    /// <summary>Draw all, throw away what contradicts the evidence.</summary>
    Rejection,

    /// <summary>Draw what is not observed, weigh by the probability of what is.</summary>
    [Display(Name = "likelihood weighting")]
    LikelihoodWeighting,

    /// <summary>Redraw one variable at a time given the others.</summary>
    [Display(Name = "Gibbs sampling")]
    Gibbs,
}
