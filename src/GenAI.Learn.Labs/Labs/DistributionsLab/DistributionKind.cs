using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>The ten distributions of the lab.</summary>
public enum DistributionKind
{
    /// <summary>One trial.</summary>
    [Display(Name = "Bernoulli")]
    Bernoulli,

    /// <summary>Successes in n trials.</summary>
    [Display(Name = "binomial")]
    Binomial,

    /// <summary>Events at a constant rate.</summary>
    [Display(Name = "Poisson")]
    Poisson,

    /// <summary>Trials until a success.</summary>
    [Display(Name = "geometric")]
    Geometric,

    /// <summary>Marked items among those drawn without putting back.</summary>
    [Display(Name = "hypergeometric")]
    Hypergeometric,

    /// <summary>The same density everywhere between two ends.</summary>
    [Display(Name = "uniform")]
    Uniform,

    /// <summary>Sums of many small contributions.</summary>
    [Display(Name = "normal")]
    Normal,

    /// <summary>The wait for an event.</summary>
    [Display(Name = "exponential")]
    Exponential,

    /// <summary>Products of many small factors.</summary>
    [Display(Name = "log-normal")]
    LogNormal,

    /// <summary>A proportion.</summary>
    [Display(Name = "beta")]
    Beta,
}
