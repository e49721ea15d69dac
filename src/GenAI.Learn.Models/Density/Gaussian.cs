namespace GenAI.Learn.Models.Density;

/// <summary>The normal distribution of several dimensions, N(mean, covariance).</summary>
public sealed class Gaussian
{
    private readonly double[,] _factor; // lower triangular, factor factor' = covariance
    private readonly double _logScale;

    /// <summary>Makes a normal distribution.</summary>
    /// <param name="mean">d coordinates.</param>
    /// <param name="covariance">d x d, symmetric and positive definite.</param>
    /// <exception cref="ArgumentException">The covariance is not positive definite.</exception>
    public Gaussian(double[] mean, double[,] covariance)
    {
        (Mean, Covariance) = (mean, covariance);
        _factor = Cholesky(covariance, mean.Length);
        _logScale = -0.5 * mean.Length * Math.Log(2 * Math.PI);
        for (var i = 0; i < mean.Length; i++)
            _logScale -= Math.Log(_factor[i, i]);
    }

    /// <summary>The mean.</summary>
    public double[] Mean { get; }

    /// <summary>The covariance.</summary>
    public double[,] Covariance { get; }

    /// <summary>Weighted mean and covariance of points.</summary>
    /// <param name="points">N points.</param>
    /// <param name="shares">How much each counts.</param>
    /// <param name="count">The sum of the shares.</param>
    /// <param name="regularisation">What is added to each variance.</param>
    public static (double[] Mean, double[,] Covariance) Moments(IReadOnlyList<double[]> points, double[] shares, double count, double regularisation)
    {
        var size = points[0].Length;
        var mean = new double[size];
        for (var i = 0; i < points.Count; i++)
            for (var a = 0; a < size; a++)
                mean[a] += shares[i] * points[i][a] / count;
        var covariance = new double[size, size];
        for (var i = 0; i < points.Count; i++)
            for (var a = 0; a < size; a++)
                for (var b = 0; b < size; b++)
                    covariance[a, b] += shares[i] * (points[i][a] - mean[a]) * (points[i][b] - mean[b]) / count;
        for (var a = 0; a < size; a++)
            covariance[a, a] += regularisation;
        return (mean, covariance);
    }

    /// <summary>The log of the density, in nats.</summary>
    /// <param name="point">d coordinates.</param>
    public double LogDensity(double[] point)
    {
        var sum = 0.0;
        Span<double> solved = stackalloc double[Mean.Length]; // factor solved = point - mean
        for (var i = 0; i < solved.Length; i++)
        {
            var value = point[i] - Mean[i];
            for (var j = 0; j < i; j++)
                value -= _factor[i, j] * solved[j];
            solved[i] = value / _factor[i, i];
            sum += solved[i] * solved[i];
        }

        return _logScale - 0.5 * sum;
    }

    /// <summary>Turns standard normal noise into a sample: mean + factor noise.</summary>
    /// <param name="noise">d numbers.</param>
    public double[] Sample(ReadOnlySpan<double> noise)
    {
        var sample = (double[])Mean.Clone();
        for (var i = 0; i < sample.Length; i++)
            for (var j = 0; j <= i; j++)
                sample[i] += _factor[i, j] * noise[j];
        return sample;
    }

    private static double[,] Cholesky(double[,] matrix, int size)
    {
        var factor = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var value = matrix[i, j];
                for (var k = 0; k < j; k++)
                    value -= factor[i, k] * factor[j, k];
                if (i == j && !(value > 0))
                    throw new ArgumentException("The covariance is not positive definite: the points have no spread in some direction.", nameof(matrix));
                factor[i, j] = i == j ? Math.Sqrt(value) : value / factor[j, j];
            }
        }

        return factor;
    }
}
