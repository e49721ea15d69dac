using GenAI.Learn.Models.Density;

namespace GenAI.Learn.Models.Classification;

/// <summary>
/// Gaussian naive Bayes: within a class each feature is normal and independent of the others, so that
/// log p(x, y) = log P(y) + sum over j of log N(x_j; mean_yj, variance_yj), and Bayes' rule gives P(y | x). A generative model: it knows
/// P(x | y) P(y), from which points can be drawn and into which a feature that is missing simply does not enter.
/// The estimates are scikit-learn's GaussianNB: variances divided by n, and a small share of the largest feature variance added to each.
/// </summary>
public sealed class GaussianNaiveBayes : IBinaryClassifier
{
    private readonly double[] _logPriors;
    private readonly double[][] _means;
    private readonly double[][] _variances;
    private readonly double[][] _logScales; // -log(2 pi variance) / 2

    private GaussianNaiveBayes(double[] logPriors, double[][] means, double[][] variances)
    {
        (_logPriors, _means, _variances) = (logPriors, means, variances);
        _logScales = [.. variances.Select(row => Array.ConvertAll(row, v => -0.5 * Math.Log(2 * Math.PI * v)))];
    }

    /// <summary>How many classes.</summary>
    public int ClassCount => _logPriors.Length;

    /// <summary>log P(y) in nats by class: the log of its share of the training points; minus infinity for a class without points.</summary>
    public IReadOnlyList<double> LogPriors => _logPriors;

    /// <summary>The mean of each feature by class; zeros for a class without points.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Means => _means;

    /// <summary>The variance of each feature by class, smoothing included.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Variances => _variances;

    /// <summary>Fits the model; there is nothing to iterate: shares, means and variances are the maximum-likelihood estimates.</summary>
    /// <param name="points">N vectors without missing numbers.</param>
    /// <param name="classes">The class of each, 0 to <paramref name="classCount"/> - 1.</param>
    /// <param name="classCount">How many classes.</param>
    /// <param name="varianceSmoothing">The share of the largest feature variance (of all points together) that is added to every variance.</param>
    /// <param name="sharedVariance">
    /// True to estimate one variance a feature for all classes together, around the means of the classes. The log odds are then linear in x,
    /// as logistic regression's are: the pair that Ng and Jordan (2002) compare. scikit-learn has no such switch.
    /// </param>
    /// <exception cref="ArgumentException">No points, points of different length, a label out of range, a number that is not finite.</exception>
    public static GaussianNaiveBayes Fit(
        IReadOnlyList<double[]> points, IReadOnlyList<int> classes, int classCount = 2, double varianceSmoothing = 1e-9, bool sharedVariance = false)
    {
        var features = TrainingSet.Check(points, classes, classCount);
        ArgumentOutOfRangeException.ThrowIfNegative(varianceSmoothing);
        var all = new Moments(features);
        var each = Enumerable.Range(0, classCount).Select(_ => new Moments(features)).ToArray();
        for (var i = 0; i < points.Count; i++)
        {
            all.Add(points[i]);
            each[classes[i]].Add(points[i]);
        }

        // Where every feature is constant the share of nothing is nothing: then the smoothing itself is the variance.
        var largest = features == 0 ? 0 : all.Variances(0).Max();
        var added = varianceSmoothing * (largest > 0 ? largest : 1);
        return new GaussianNaiveBayes(
            Array.ConvertAll(each, m => Math.Log((double)m.Count / points.Count)),
            Array.ConvertAll(each, m => m.Means),
            sharedVariance ? Enumerable.Repeat(Moments.Within(each, added), classCount).ToArray() : Array.ConvertAll(each, m => m.Variances(added)));
    }

    /// <summary>
    /// log p(x, y) in nats for each class. A feature given as NaN is missing and is left out, which is exactly what summing (integrating)
    /// over its values does to a product of independent factors.
    /// </summary>
    /// <param name="point">As many numbers as in training.</param>
    public double[] JointLogLikelihood(ReadOnlySpan<double> point)
    {
        var joint = new double[ClassCount];
        for (var y = 0; y < joint.Length; y++)
            joint[y] = Joint(point, y);
        return joint;
    }

    /// <summary>P(y | x) for each class, by Bayes' rule.</summary>
    /// <param name="point">As many numbers as in training; NaN where one is missing.</param>
    public double[] Posterior(ReadOnlySpan<double> point)
    {
        var posterior = JointLogLikelihood(point);
        var highest = posterior.Max();
        var sum = 0.0;
        for (var y = 0; y < posterior.Length; y++)
            sum += posterior[y] = Math.Exp(posterior[y] - highest);
        for (var y = 0; y < posterior.Length; y++)
            posterior[y] /= sum;
        return posterior;
    }

    /// <summary>log p(x) in nats: the density of the point under the whole model.</summary>
    /// <param name="point">As many numbers as in training; NaN where one is missing.</param>
    public double LogDensity(ReadOnlySpan<double> point) => JointDensity.LogSumExp(JointLogLikelihood(point));

    /// <summary>The most probable class; of equals the first.</summary>
    /// <param name="point">As many numbers as in training; NaN where one is missing.</param>
    public int Predict(ReadOnlySpan<double> point)
    {
        var (best, highest) = (0, Joint(point, 0));
        for (var y = 1; y < ClassCount; y++)
        {
            var joint = Joint(point, y);
            if (joint > highest)
                (best, highest) = (y, joint);
        }

        return best;
    }

    /// <summary>log p(x, 1) - log p(x, 0): the log odds in nats, of a model with two classes.</summary>
    /// <param name="point">As many numbers as in training; NaN where one is missing.</param>
    public double Score(ReadOnlySpan<double> point) => Joint(point, 1) - Joint(point, 0);

    /// <summary>P(1 | x).</summary>
    /// <param name="point">As many numbers as in training; NaN where one is missing.</param>
    public double Probability(ReadOnlySpan<double> point) => Posterior(point)[1];

    private double Joint(ReadOnlySpan<double> point, int label)
    {
        var (means, variances, scales) = (_means[label], _variances[label], _logScales[label]);
        if (point.Length != means.Length)
            throw new ArgumentException($"The point has {point.Length} numbers; the model was fitted to {means.Length}.", nameof(point));
        var sum = _logPriors[label];
        for (var j = 0; j < means.Length; j++)
        {
            if (double.IsNaN(point[j]))
                continue;
            var away = point[j] - means[j];
            sum += scales[j] - 0.5 * away * away / variances[j];
        }

        return sum;
    }

    // Running means and sums of squares (Welford 1962): exact enough where the spread is small beside the mean.
    private sealed class Moments(int features)
    {
        private readonly double[] _squares = new double[features];

        public int Count { get; private set; }

        public double[] Means { get; } = new double[features];

        public void Add(double[] point)
        {
            Count++;
            for (var j = 0; j < point.Length; j++)
            {
                var away = point[j] - Means[j];
                Means[j] += away / Count;
                _squares[j] += away * (point[j] - Means[j]);
            }
        }

        // The mean square around the class's own mean, over all classes.
        public static double[] Within(Moments[] classes, double added)
        {
            var count = classes.Sum(m => m.Count);
            return [.. Enumerable.Range(0, classes[0]._squares.Length).Select(j => classes.Sum(m => m._squares[j]) / count + added)];
        }

        public double[] Variances(double added) => Array.ConvertAll(_squares, s => s / Math.Max(1, Count) + added);
    }
}
