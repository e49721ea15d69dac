using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Points;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Where each generated point would go to lower the generator's loss.</summary>
internal static class Force
{
    // An arrow is 0.03 of the force on its point, and at most 0.3 long: a vanishing gradient is seen to vanish.
    private const double ArrowScale = 0.03;
    private const double LongestArrow = 0.3;

    /// <summary>Minus the gradient of the generator's loss of each point alone.</summary>
    /// <param name="points">(N, 2), with a gradient to take.</param>
    /// <param name="scores">(N, 1), what the discriminator says of them.</param>
    /// <param name="objective">The losses.</param>
    /// <returns>(N, 2).</returns>
    public static Tensor On(Tensor points, Tensor scores, AdversarialObjective objective)
    {
        var loss = objective.Generator(scores) * points.shape[0]; // a mean over the points, undone
        return -Guarded.Gradient(loss, points);
    }

    /// <summary>How strong it is on each point: (N).</summary>
    public static Tensor Length(Tensor force) => force.square().sum(1).sqrt();

    /// <summary>The arrows that show it.</summary>
    public static Floats Arrows(Tensor force)
    {
        var length = Length(force);
        var wanted = (length * ArrowScale).clamp(max: LongestArrow);
        return PointQuality.Values(force * (wanted / length.clamp(min: 1e-12)).unsqueeze(1));
    }
}
