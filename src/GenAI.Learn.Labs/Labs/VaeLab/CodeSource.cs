using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>Where the codes of samples are drawn from.</summary>
public enum CodeSource
{
    /// <summary>Independent standard normal numbers, whatever the encoder does.</summary>
    [Display(Name = "N(0, I)")]
    Prior,

    /// <summary>The normal distribution with the mean and the covariance that the codes of test images have.</summary>
    [Display(Name = "fitted to codes")]
    Fitted,
}
