using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Probability;

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

/// <summary>Makes distributions of the shapes.</summary>
internal static class LineShapes
{
    /// <summary>A distribution around a centre.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="centre">Its mean.</param>
    /// <param name="width">Half the width of a box, the standard deviation of a normal, half the distance of two bumps.</param>
    public static ContinuousDistribution Made(this LineShape shape, double centre, double width) => shape switch
    {
        LineShape.Box => new Uniform(centre - width, centre + width),
        LineShape.Normal => new Normal(centre, width),
        _ => new NormalMixture([centre - width, centre + width], 0.3 * width),
    };
}
