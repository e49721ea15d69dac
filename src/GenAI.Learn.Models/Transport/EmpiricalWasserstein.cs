namespace GenAI.Learn.Models.Transport;

/// <summary>
/// The Wasserstein-1 distance between two sets of points, exactly. Between samples of two distributions it is an estimate of the
/// distance of the distributions, on the whole too large: two samples of n points of one and the same distribution in the plane are about
/// n^(-1/2) times its width apart, up to a logarithm (N. Fournier and A. Guillin, On the rate of convergence in Wasserstein distance of the
/// empirical measure, Probability Theory and Related Fields 162, 2015).
/// </summary>
public static class EmpiricalWasserstein
{
    /// <summary>The mean distance that points have to be moved, at best, to turn one set into the other.</summary>
    /// <param name="from">x0, y0, x1, y1, ...</param>
    /// <param name="to">As many points.</param>
    /// <exception cref="ArgumentException">The sets are empty or differ in size.</exception>
    public static double Of(ReadOnlySpan<float> from, ReadOnlySpan<float> to)
    {
        if (from.Length != to.Length || from.Length == 0)
            throw new ArgumentException($"{from.Length / 2} points and {to.Length / 2}: both sets need as many, and one at least.", nameof(to));
        return Assignment.Of(GroundCost.Euclidean(from, to)).Cost / (from.Length / 2);
    }
}
