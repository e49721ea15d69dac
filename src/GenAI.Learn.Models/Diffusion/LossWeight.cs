using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>What an error counts at each time.</summary>
public enum LossWeight
{
    /// <summary>The same at all times, as error of the noise (Ho, Jain and Abbeel 2020).</summary>
    [Display(Name = "equal")]
    Equal,

    /// <summary>1 / alphaBar_t, which is the signal-to-noise ratio plus 1: more where little signal is left, where shapes are decided (Salimans and Ho 2022).</summary>
    [Display(Name = "more where noise is high")]
    Noisy,
}
