namespace GenAI.Learn.Models.Points;

/// <summary>The distributions of points of the plane that the labs learn. All lie within 1.5 of the origin on each axis.</summary>
public enum PointSet
{
    /// <summary>Eight Gaussians on a circle.</summary>
    Ring,

    /// <summary>Twenty-five Gaussians on a square grid.</summary>
    Grid,

    /// <summary>Two half circles, each reaching into the other.</summary>
    TwoMoons,

    /// <summary>One arm of a spiral.</summary>
    Spiral,

    /// <summary>A straight line.</summary>
    Line,

    /// <summary>The points that the learner drew.</summary>
    Drawn,
}
