namespace GenAI.Learn.Models.Classification;

/// <summary>
/// Logistic regression: P(1 | x) = 1 / (1 + exp(-(w . x + b))), fitted by maximum likelihood with a penalty on w.
/// It minimises |w|^2 / 2 + C sum over i of log(1 + exp(-s_i (w . x_i + b))), s_i = -1 or 1, as scikit-learn's LogisticRegression does;
/// b is not penalised. The function is convex, so that its one minimum is the same however it is found; here by Newton's method.
/// </summary>
public sealed class LogisticRegression : IBinaryClassifier
{
    private const int MaxSteps = 100;
    private readonly IReadOnlyList<double[]> _points;
    private readonly IReadOnlyList<int> _classes;
    private readonly double _c;
    private double[] _weights; // w and then b

    /// <summary>Makes the model with w = 0 and b = 0: undecided everywhere.</summary>
    /// <param name="points">N vectors.</param>
    /// <param name="classes">The class of each, 0 or 1; both must occur, for otherwise b would grow without end.</param>
    /// <param name="c">C, the weight of the data against the penalty: above 0; large for almost no penalty.</param>
    /// <exception cref="ArgumentException">A class does not occur, or the points are unfit.</exception>
    public LogisticRegression(IReadOnlyList<double[]> points, IReadOnlyList<int> classes, double c = 1)
    {
        _weights = new double[TrainingSet.Check(points, classes) + 1];
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        if (classes.All(y => y == classes[0]))
            throw new ArgumentException($"Logistic regression needs points of both classes; all are of class {classes[0]}.", nameof(classes));
        (_points, _classes, _c) = (points, classes, c);
    }

    /// <summary>w.</summary>
    public IReadOnlyList<double> Weights => _weights[..^1];

    /// <summary>b.</summary>
    public double Intercept => _weights[^1];

    /// <summary>True once the gradient is 0 but for rounding.</summary>
    public bool IsConverged { get; private set; }

    /// <summary>The function that is minimised, in nats.</summary>
    public double Objective => ObjectiveAt(_weights);

    /// <summary>The model at its optimum.</summary>
    /// <inheritdoc cref="LogisticRegression(IReadOnlyList{double[]}, IReadOnlyList{int}, double)"/>
    public static LogisticRegression Fit(IReadOnlyList<double[]> points, IReadOnlyList<int> classes, double c = 1)
    {
        var model = new LogisticRegression(points, classes, c);
        for (var i = 0; i < MaxSteps && !model.IsConverged; i++)
            model.Step();
        return model;
    }

    /// <summary>
    /// One step of Newton's method: towards the minimum of the parabola that has the function's value, slope and curvature here. It
    /// is halved until the function falls enough (Armijo's rule), so that it never rises.
    /// </summary>
    /// <param name="length">The share of the whole step that is tried first; below 1 for a slow approach that can be watched.</param>
    public void Step(double length = 1)
    {
        if (IsConverged)
            return;
        var (gradient, hessian) = Derivatives();
        var size = Math.Sqrt(gradient.Sum(g => g * g));
        var direction = (double[])gradient.Clone();
        CholeskySolver.Solve(hessian, direction);
        var slope = -gradient.Zip(direction, (g, d) => g * d).Sum();
        var before = Objective;
        for (var step = length; ; step /= 2)
        {
            var next = _weights.Zip(direction, (w, d) => w - step * d).ToArray();
            if (ObjectiveAt(next) <= before + 1e-4 * step * slope)
            {
                _weights = next;
                break;
            }

            // No step lowers the function: it is as low as rounding lets one see.
            if (step < 1e-10)
            {
                IsConverged = true;
                return;
            }
        }

        IsConverged = size < 1e-9 * Math.Max(1, _c * _points.Count) || -slope < 1e-16 * Math.Max(1, before);
    }

    /// <summary>w . x + b: the log odds of class 1 in nats.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Score(ReadOnlySpan<double> point) => LinearScore.Of(_weights, point);

    /// <summary>P(1 | x).</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Probability(ReadOnlySpan<double> point) => TrainingSet.Logistic(Score(point));

    /// <summary>Writes w and b.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var weight in _weights)
            writer.Write(weight);
        writer.Write(IsConverged);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, into a model of the same points.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var j = 0; j < _weights.Length; j++)
            _weights[j] = reader.ReadDouble();
        IsConverged = reader.ReadBoolean();
    }

    private double ObjectiveAt(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < _points.Count; i++)
        {
            var score = LinearScore.Of(weights, _points[i]) * (_classes[i] == 1 ? 1 : -1);
            sum += score > 0 ? double.LogP1(Math.Exp(-score)) : double.LogP1(Math.Exp(score)) - score;
        }

        var square = 0.0;
        for (var j = 0; j < weights.Length - 1; j++)
            square += weights[j] * weights[j];
        return square / 2 + _c * sum;
    }

    // The gradient, and the lower triangle of the matrix of second derivatives; the last row and column are b's.
    private (double[] Gradient, double[][] Hessian) Derivatives()
    {
        var gradient = (double[])_weights.Clone();
        gradient[^1] = 0;
        var hessian = LinearScore.Zeros(_weights.Length);
        for (var j = 0; j < _weights.Length; j++)
            hessian[j][j] = j < _weights.Length - 1 ? 1 : 1e-12; // so that far from all points, where every curvature is 0, it still has a factor
        for (var i = 0; i < _points.Count; i++)
        {
            var p = Probability(_points[i]);
            var miss = _c * (p - _classes[i]);
            for (var j = 0; j < _points[i].Length; j++)
                gradient[j] += miss * _points[i][j];
            gradient[^1] += miss;
            LinearScore.AddOuter(hessian, _points[i], _c * p * (1 - p));
        }

        return (gradient, hessian);
    }
}
