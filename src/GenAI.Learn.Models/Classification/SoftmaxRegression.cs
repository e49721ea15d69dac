using static TorchSharp.torch;

namespace GenAI.Learn.Models.Classification;

/// <summary>
/// Logistic regression for several classes: P(y | x) is the softmax of W x + b. It minimises |W|^2 / 2 + C sum over i of -log P(y_i | x_i), as scikit-learn's
/// LogisticRegression does; b is not penalised. The function is convex; its minimum is approached by L-BFGS (Liu and Nocedal 1989), a step at a time.
/// </summary>
public sealed class SoftmaxRegression : IDisposable
{
    private const double Armijo = 1e-4;
    private readonly Tensor _points; // (N, D + 1), the last column 1
    private readonly Tensor _labels; // (N), int64
    private readonly int _classes;
    private readonly double _c;
    private readonly double _tolerance;
    private readonly CurvatureMemory _memory = new();
    private double[] _weights; // (D + 1, classes), row by row: W transposed, then b
    private double[] _gradient;

    /// <summary>Makes the model with W = 0 and b = 0: undecided everywhere.</summary>
    /// <param name="points">(N, D), float32 or float64, in which it calculates.</param>
    /// <param name="labels">(N), int64, each 0 to classes - 1.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="c">C, the weight of the data against the penalty: above 0.</param>
    /// <param name="tolerance">It has converged when no part of the gradient, for each record, is larger than this.</param>
    public SoftmaxRegression(Tensor points, Tensor labels, int classes, double c = 1, double tolerance = 1e-4)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        if (points.shape[0] != labels.shape[0])
            throw new ArgumentException($"{labels.shape[0]} labels do not fit {points.shape[0]} points.", nameof(labels));
        (_classes, _c, _tolerance) = (classes, c, tolerance);
        using (var one = ones(points.shape[0], 1, dtype: points.dtype, device: points.device))
            _points = cat([points, one], 1).DetachFromDisposeScope();
        _labels = labels.alias().DetachFromDisposeScope();
        _weights = new double[_points.shape[1] * classes];
        (Objective, _gradient) = At(_weights);
    }

    /// <summary>The function that is minimised, in nats.</summary>
    public double Objective { get; private set; }

    /// <summary>True once the gradient is 0 but for the tolerance, or no step lowers the function any more.</summary>
    public bool IsConverged { get; private set; }

    /// <summary>W transposed, (D, classes) row by row.</summary>
    public IReadOnlyList<double> Weights => _weights[..^_classes];

    /// <summary>b, one for each class.</summary>
    public IReadOnlyList<double> Intercepts => _weights[^_classes..];

    /// <summary>One step of L-BFGS, halved until the function falls enough, so that it never rises.</summary>
    public void Step()
    {
        if (IsConverged)
            return;
        var direction = _memory.Direction(_gradient);
        var slope = Dot(_gradient, direction);
        var length = _memory.IsEmpty ? 1 / Math.Max(1, Math.Sqrt(Dot(_gradient, _gradient))) : 1;
        for (; ; length /= 2)
        {
            var next = new double[_weights.Length];
            for (var i = 0; i < next.Length; i++)
                next[i] = _weights[i] + length * direction[i];
            var (objective, gradient) = At(next);
            if (objective <= Objective + Armijo * length * slope)
            {
                _memory.Add(_weights, next, _gradient, gradient);
                (_weights, Objective, _gradient) = (next, objective, gradient);
                break;
            }

            if (length < 1e-8)
            {
                IsConverged = true;
                return;
            }
        }

        IsConverged = _gradient.Max(Math.Abs) <= _tolerance * _c * _points.shape[0];
    }

    /// <summary>The likeliest class of each point.</summary>
    /// <param name="points">(M, D), of the points' type.</param>
    /// <returns>(M), int64.</returns>
    public Tensor Predict(Tensor points)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var all = Matrix(_weights);
        var last = all.shape[0] - 1;
        return (points.mm(all.narrow(0, 0, last)) + all.narrow(0, last, 1)).argmax(1).MoveToOuterDisposeScope();
    }

    /// <summary>Writes the weights and what the search remembers.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        foreach (var weight in _weights)
            writer.Write(weight);
        writer.Write(IsConverged);
        _memory.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, into a model of the same points.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader)
    {
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = reader.ReadDouble();
        IsConverged = reader.ReadBoolean();
        _memory.Load(reader);
        (Objective, _gradient) = At(_weights);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _points.Dispose();
        _labels.Dispose();
    }

    internal static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private (double Objective, double[] Gradient) At(double[] weights)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var logs = nn.functional.log_softmax(_points.mm(Matrix(weights)), 1);  // (N, classes)
        var rows = _labels.unsqueeze(1);
        var loss = -logs.gather(1, rows).sum().to_type(ScalarType.Float64).item<double>();
        var miss = logs.exp() - nn.functional.one_hot(_labels, _classes).to_type(logs.dtype);
        var gradient = _points.t().mm(miss).to_type(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
        var square = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            var penalised = i < gradient.Length - _classes ? weights[i] : 0;
            gradient[i] = _c * gradient[i] + penalised;
            square += penalised * penalised;
        }

        return (square / 2 + _c * loss, gradient);
    }

    private Tensor Matrix(double[] weights) =>
        tensor(weights, [weights.Length / _classes, _classes]).to_type(_points.dtype).to(_points.device);
}
