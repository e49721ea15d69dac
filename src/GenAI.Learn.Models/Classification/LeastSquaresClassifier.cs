namespace GenAI.Learn.Models.Classification;

/// <summary>
/// Least squares as a classifier: the line (hyperplane) w . x + b that is nearest to -1 on the points of class 0 and to 1 on those of class 1, by
/// the sum of squared differences; class 1 where it is above 0. A point far on its *right* side counts as an error too, and
/// drags the boundary, which is why nobody should classify so (Bishop 2006, section 4.1.3).
/// </summary>
public sealed class LeastSquaresClassifier : IBinaryClassifier
{
    // Keeps the equations solvable when points coincide or lie on one line; beside sums of squares of size 1 and more it is rounding.
    private const double Ridge = 1e-10;
    private readonly double[] _weights;

    private LeastSquaresClassifier(double[] weights) => _weights = weights;

    /// <summary>w.</summary>
    public IReadOnlyList<double> Weights => _weights[..^1];

    /// <summary>b.</summary>
    public double Intercept => _weights[^1];

    /// <summary>Solves the normal equations.</summary>
    /// <param name="points">N vectors.</param>
    /// <param name="classes">The class of each, 0 or 1.</param>
    /// <exception cref="ArgumentException">The points are unfit.</exception>
    public static LeastSquaresClassifier Fit(IReadOnlyList<double[]> points, IReadOnlyList<int> classes)
    {
        var size = TrainingSet.Check(points, classes) + 1;
        var (normal, weights) = (LinearScore.Zeros(size), new double[size]);
        for (var i = 0; i < points.Count; i++)
        {
            var target = classes[i] == 1 ? 1 : -1;
            LinearScore.AddOuter(normal, points[i], 1);
            for (var j = 0; j < size - 1; j++)
                weights[j] += target * points[i][j];
            weights[^1] += target;
        }

        for (var j = 0; j < size; j++)
            normal[j][j] += Ridge;
        CholeskySolver.Solve(normal, weights);
        return new LeastSquaresClassifier(weights);
    }

    /// <summary>w . x + b.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Score(ReadOnlySpan<double> point) => LinearScore.Of(_weights, point);

    /// <summary>(score + 1) / 2, cut off at 0 and 1: the line's own estimate of P(1 | x), which leaves the range that a probability has.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Probability(ReadOnlySpan<double> point) => Math.Clamp((Score(point) + 1) / 2, 0, 1);
}
