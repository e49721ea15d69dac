using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What the image diffusion lab learns.</summary>
public enum DiffusionTask
{
    /// <summary>To draw an image of a class.</summary>
    [Display(Name = "draw by class")]
    ByClass,

    /// <summary>To draw an image of 28 x 28 that fits one of 7 x 7.</summary>
    [Display(Name = "super-resolution, 4×")]
    SuperResolution,
}
