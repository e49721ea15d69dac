using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What the critic of the wgan lab is for.</summary>
public enum WganTask
{
    /// <summary>The critic alone learns to measure a distance that is known.</summary>
    [Display(Name = "Estimate a known distance")]
    Estimate,

    /// <summary>A generator of points learns from the critic.</summary>
    [Display(Name = "Train a generator of points")]
    Train,

    /// <summary>A generator of digits learns from the critic.</summary>
    [Display(Name = "Train a generator of digits")]
    Images,
}
