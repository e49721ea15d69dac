using static TorchSharp.torch;

namespace GenAI.Learn.Models.Gans;

/// <summary>On which way a walk goes from one noise vector to another.</summary>
public enum LatentPath
{
    /// <summary>
    /// Along an arc (White 2016). Normal noise of many dimensions lies near a sphere, and so does every point of the arc.
    /// </summary>
    Spherical,

    /// <summary>Straight: halfway, the vector is shorter than nearly all that the generator has learned from.</summary>
    Linear,
}

/// <summary>Walks through latent space.</summary>
public static class LatentWalk
{
    /// <summary>Points at equal distances on the way from one noise vector to another, both ends included.</summary>
    /// <param name="from">(Z).</param>
    /// <param name="to">(Z).</param>
    /// <param name="points">How many, at least 2.</param>
    /// <param name="path">On which way.</param>
    /// <returns>(points, Z).</returns>
    public static Tensor Between(Tensor from, Tensor to, int points, LatentPath path)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        using var scope = NewDisposeScope();
        var cosine = from.dot(to).item<float>() / (from.norm().item<float>() * to.norm().item<float>());
        var angle = Math.Acos(Math.Clamp(cosine, -1, 1));
        var walk = Enumerable.Range(0, points).Select(i =>
        {
            var (start, end) = Weights((double)i / (points - 1), angle, path);
            return from * start + to * end;
        });
        return stack(walk).MoveToOuterDisposeScope();
    }

    // Where the two vectors lie on one line there is no arc between them.
    private static (double Start, double End) Weights(double share, double angle, LatentPath path) =>
        path == LatentPath.Linear || Math.Sin(angle) < 1e-6
            ? (1 - share, share)
            : (Math.Sin((1 - share) * angle) / Math.Sin(angle), Math.Sin(share * angle) / Math.Sin(angle));
}
