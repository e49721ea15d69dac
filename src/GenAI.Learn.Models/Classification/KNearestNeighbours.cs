namespace GenAI.Learn.Models.Classification;

/// <summary>
/// k nearest neighbours (Fix and Hodges 1951; Cover and Hart 1967): the class of most of the k training points that lie nearest, by Euclidean
/// distance. Training is remembering; the work is done when a question comes.
/// </summary>
public sealed class KNearestNeighbours : IBinaryClassifier
{
    private readonly IReadOnlyList<double[]> _points;
    private readonly IReadOnlyList<int> _classes;

    /// <summary>Remembers the points.</summary>
    /// <param name="points">N vectors.</param>
    /// <param name="classes">The class of each, 0 or 1.</param>
    /// <param name="k">How many neighbours vote; with fewer points all of them do.</param>
    /// <exception cref="ArgumentException">The points are unfit.</exception>
    public KNearestNeighbours(IReadOnlyList<double[]> points, IReadOnlyList<int> classes, int k)
    {
        TrainingSet.Check(points, classes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        (_points, _classes, K) = (points, classes, Math.Min(k, points.Count));
    }

    /// <summary>How many neighbours vote.</summary>
    public int K { get; }

    /// <summary>The share of class 1 among the neighbours, less one half. With an even k a tie goes to class 0, as in scikit-learn.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Score(ReadOnlySpan<double> point) => Probability(point) - 0.5;

    /// <summary>The share of class 1 among the neighbours.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Probability(ReadOnlySpan<double> point)
    {
        // The k nearest so far, nearest first.
        Span<double> distances = K <= 256 ? stackalloc double[K] : new double[K];
        Span<int> classes = K <= 256 ? stackalloc int[K] : new int[K];
        distances.Fill(double.PositiveInfinity);
        for (var i = 0; i < _points.Count; i++)
        {
            var distance = SquaredDistance(_points[i], point);
            if (distance >= distances[^1])
                continue;
            var at = K - 1;
            for (; at > 0 && distances[at - 1] > distance; at--)
                (distances[at], classes[at]) = (distances[at - 1], classes[at - 1]);
            (distances[at], classes[at]) = (distance, _classes[i]);
        }

        var votes = 0;
        foreach (var label in classes)
            votes += label;
        return (double)votes / K;
    }

    private static double SquaredDistance(double[] a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"The point has {b.Length} numbers; the model was fitted to {a.Length}.", nameof(b));
        var sum = 0.0;
        for (var j = 0; j < a.Length; j++)
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        return sum;
    }
}
