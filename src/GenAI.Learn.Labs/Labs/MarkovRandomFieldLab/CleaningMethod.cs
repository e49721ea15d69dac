using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>How the clean image is found.</summary>
public enum CleaningMethod
{
    /// <summary>The majority over samples of the posterior.</summary>
    [Display(Name = "Gibbs sampling, majority")]
    Gibbs,

    /// <summary>Each pixel in turn to its better value, until none changes.</summary>
    [Display(Name = "ICM (pixel by pixel)")]
    Icm,

    /// <summary>The most probable image, exactly.</summary>
    [Display(Name = "most probable (minimum cut)")]
    MinimumCut,
}
