using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>Shapes of a distribution on the line.</summary>
public enum LineShape
{
    /// <summary>The same density everywhere, and none outside.</summary>
    [Display(Name = "box")]
    Box,

    /// <summary>A normal distribution.</summary>
    [Display(Name = "normal")]
    Normal,

    /// <summary>Two normal distributions side by side.</summary>
    [Display(Name = "two bumps")]
    TwoBumps,
}
