using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>Ways from noise back to data.</summary>
public enum SamplerKind
{
    /// <summary>Each step draws from the posterior (Ho, Jain and Abbeel 2020).</summary>
    [Display(Name = "DDPM, random")]
    Ddpm,

    /// <summary>Each step follows the predicted noise (Song, Meng and Ermon 2021).</summary>
    [Display(Name = "DDIM, deterministic")]
    Ddim,
}
