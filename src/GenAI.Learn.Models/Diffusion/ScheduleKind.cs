using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>How the share of noise grows with time.</summary>
public enum ScheduleKind
{
    /// <summary>beta grows evenly (Ho, Jain and Abbeel 2020).</summary>
    [Display(Name = "linear")]
    Linear,

    /// <summary>The signal falls as a squared cosine: slower at both ends (Nichol and Dhariwal 2021).</summary>
    [Display(Name = "cosine")]
    Cosine,
}
