using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>Shapes of a density on the line that is positive everywhere, so that the best discriminator is smooth.</summary>
public enum GameShape
{
    /// <summary>A normal distribution.</summary>
    [Display(Name = "normal")]
    Normal,

    /// <summary>Two normal distributions of equal weight, side by side.</summary>
    [Display(Name = "two bumps")]
    TwoBumps,
}
