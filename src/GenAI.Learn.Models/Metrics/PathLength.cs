using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// Perceptual path length (Karras, Laine and Aila 2019): how far images move in feature space for a small step on the arc from one noise
/// vector z1 to another z2, |F(G(z(t))) - F(G(z(t + e)))|^2 / e^2 with t uniform in [0, 1]. The mean over many arcs is the
/// length; a jump anywhere on the way makes it large.
/// </summary>
public static class PathLength
{
    /// <summary>The paper's e, a step's share of the arc.</summary>
    public const double Epsilon = 1e-4;

    /// <summary>The length at one point of each of several arcs.</summary>
    /// <param name="features">Noise (N, Z) to features of the images (N, D).</param>
    /// <param name="from">(N, Z), where arcs begin.</param>
    /// <param name="to">(N, Z), where they end.</param>
    /// <param name="shares">(N), how far along each arc, 0 to 1.</param>
    /// <param name="epsilon">The step.</param>
    /// <returns>(N), float64, in squared units of the features.</returns>
    public static Tensor Each(Func<Tensor, Tensor> features, Tensor from, Tensor to, Tensor shares, double epsilon = Epsilon)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var here = features(OnArc(from, to, shares)).to_type(ScalarType.Float64); // (N, D)
        var there = features(OnArc(from, to, shares + epsilon)).to_type(ScalarType.Float64);
        return ((there - here).square().sum(1) / (epsilon * epsilon)).MoveToOuterDisposeScope();
    }

    /// <summary>Points on arcs (spherical interpolation).</summary>
    /// <param name="from">(N, Z).</param>
    /// <param name="to">(N, Z).</param>
    /// <param name="shares">(N), 0 at the beginning, 1 at the end.</param>
    /// <returns>(N, Z).</returns>
    public static Tensor OnArc(Tensor from, Tensor to, Tensor shares)
    {
        using var scope = NewDisposeScope();
        var t = shares.unsqueeze(1); // (N, 1)
        var lengths = from.norm(1, keepdim: true) * to.norm(1, keepdim: true);
        var angle = ((from * to).sum(1, keepdim: true) / lengths).clamp(-1, 1).acos(); // (N, 1)
        var sine = angle.sin().clamp(min: 1e-6);
        return ((((1 - t) * angle).sin() * from + (t * angle).sin() * to) / sine).MoveToOuterDisposeScope();
    }
}
