using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

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
