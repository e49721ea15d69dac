using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Density;

/// <summary>
/// A mixture of Gaussians with full covariances, p(x) = sum over k of w_k N(x; mean_k, covariance_k), fitted by expectation
/// maximisation (Dempster, Laird and Rubin 1977) one step at a time. With no regularisation no step lowers the likelihood.
/// </summary>
public sealed class GaussianMixture
{
    // As scikit-learn has it: no component's share of the points is exactly 0.
    private const double LeastShare = 10 * 2.220446049250313e-16;

    private readonly Gaussian[] _components;
    private readonly double[] _weights;

    /// <summary>Makes a mixture.</summary>
    /// <param name="weights">K weights that sum to 1.</param>
    /// <param name="means">K points.</param>
    /// <param name="covariances">K symmetric positive definite matrices.</param>
    /// <exception cref="ArgumentException">A covariance is not positive definite.</exception>
    public GaussianMixture(IReadOnlyList<double> weights, IReadOnlyList<double[]> means, IReadOnlyList<double[,]> covariances)
    {
        _weights = [.. weights];
        _components = [.. means.Zip(covariances, (mean, covariance) => new Gaussian(mean, covariance))];
        if (_weights.Length != _components.Length || _weights.Length == 0)
            throw new ArgumentException($"A mixture has at least one component, each with a weight; there are {_weights.Length} weights and {_components.Length} components.", nameof(weights));
    }

    /// <summary>What is added to each variance in each step, so that no component collapses onto a single point.</summary>
    public double Regularisation { get; init; } = 1e-6;

    /// <summary>The weights.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>The components.</summary>
    public IReadOnlyList<Gaussian> Components => _components;

    /// <summary>
    /// A start for the fit: means at points chosen far from one another by chance (k-means++, Arthur and Vassilvitskii 2007), equal
    /// weights, and for each component the covariance of all points.
    /// </summary>
    /// <param name="points">At least one.</param>
    /// <param name="count">Components.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="regularisation">See <see cref="Regularisation"/>.</param>
    public static GaussianMixture Start(IReadOnlyList<double[]> points, int count, RandomSource random, double regularisation = 1e-6)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfZero(points.Count);
        var equal = Enumerable.Repeat(1.0, points.Count).ToArray();
        var (_, covariance) = Gaussian.Moments(points, equal, points.Count, Math.Max(regularisation, 1e-9));
        var means = Seeding.Choose(points, count, random);
        return new GaussianMixture(Enumerable.Repeat(1.0 / count, count).ToArray(), means, Enumerable.Repeat(covariance, count).ToArray()) { Regularisation = regularisation };
    }

    /// <summary>One step: how far each component answers for each point (expectation), then weights, means and covariances from that (maximisation).</summary>
    /// <param name="points">N points.</param>
    /// <returns>The mean log-likelihood of the points before the step, in nats per point.</returns>
    public double Step(IReadOnlyList<double[]> points)
    {
        var shares = new double[_weights.Length][];
        for (var k = 0; k < shares.Length; k++)
            shares[k] = new double[points.Count];
        var sum = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            var joint = Joint(points[i]);
            var evidence = JointDensity.LogSumExp(joint);
            for (var k = 0; k < joint.Length; k++)
                shares[k][i] = Math.Exp(joint[k] - evidence);
            sum += evidence;
        }

        Maximise(points, shares);
        return sum / points.Count;
    }

    /// <summary>log p(x) in nats.</summary>
    /// <param name="point">A point.</param>
    public double LogDensity(double[] point) => JointDensity.LogSumExp(Joint(point));

    /// <summary>The mean log-likelihood, in nats per point.</summary>
    /// <param name="points">At least one.</param>
    public double LogLikelihood(IReadOnlyList<double[]> points) => points.Average(LogDensity);

    /// <summary>Turns chance into a sample.</summary>
    /// <param name="place">Uniform from 0 to below 1: chooses the component.</param>
    /// <param name="noise">As many standard normal numbers as a point has coordinates.</param>
    public double[] Sample(double place, ReadOnlySpan<double> noise)
    {
        var k = 0;
        for (var left = place; k < _weights.Length - 1 && (left -= _weights[k]) >= 0;)
            k++;
        return _components[k].Sample(noise);
    }

    private double[] Joint(double[] point)
    {
        var joint = new double[_weights.Length];
        for (var k = 0; k < joint.Length; k++)
            joint[k] = Math.Log(_weights[k]) + _components[k].LogDensity(point);
        return joint;
    }

    private void Maximise(IReadOnlyList<double[]> points, double[][] shares)
    {
        var total = 0.0;
        for (var k = 0; k < shares.Length; k++)
        {
            var count = shares[k].Sum() + LeastShare;
            var (mean, covariance) = Gaussian.Moments(points, shares[k], count, Regularisation);
            _components[k] = new Gaussian(mean, covariance);
            total += _weights[k] = count / points.Count;
        }

        for (var k = 0; k < shares.Length; k++)
            _weights[k] /= total;
    }
}
