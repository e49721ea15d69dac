namespace GenAI.Learn.Models.Classification;

/// <summary>
/// A support vector machine with a soft margin (Cortes and Vapnik 1995): score(x) = sum over i of alpha_i s_i K(x_i, x) + b, s_i = -1 or 1. The alphas minimise
/// sum_ij alpha_i alpha_j s_i s_j K(x_i, x_j) / 2 - sum_i alpha_i under 0 &lt;= alpha_i &lt;= C and sum_i alpha_i s_i = 0, by sequential minimal
/// optimization (Platt 1998) with the choice of pairs by Fan, Chen and Lin (2005), as LIBSVM and so scikit-learn's SVC do. Both
/// constraints hold after every step.
/// </summary>
public sealed class SupportVectorMachine : IBinaryClassifier
{
    private const double LeastCurvature = 1e-12;
    private readonly IReadOnlyList<double[]> _points;
    private readonly double[] _signs;
    private readonly double _c;
    private readonly Kernel _kernel;
    private readonly double _gamma;
    private readonly double _tolerance;
    private readonly double[][] _kernels;
    private readonly double[] _alphas;
    private readonly double[] _gradient;

    /// <summary>Makes the machine with every alpha 0.</summary>
    /// <param name="points">N vectors; N^2 numbers are kept.</param>
    /// <param name="classes">The class of each, 0 or 1; both must occur.</param>
    /// <param name="c">C, the price of a point inside the margin or beyond it: above 0, large for a hard margin.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="gamma">Of the RBF kernel: 1 / (2 width^2) of its bell, in the points' unit to the power of -2.</param>
    /// <param name="tolerance">The largest violation of the optimum's conditions at which it counts as found.</param>
    /// <exception cref="ArgumentException">A class does not occur, or the points are unfit.</exception>
    public SupportVectorMachine(
        IReadOnlyList<double[]> points, IReadOnlyList<int> classes, double c, Kernel kernel, double gamma = 1, double tolerance = 1e-3)
    {
        TrainingSet.Check(points, classes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(gamma);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        if (classes.All(y => y == classes[0]))
            throw new ArgumentException($"A support vector machine needs points of both classes; all are of class {classes[0]}.", nameof(classes));
        (_points, _c, _kernel, _gamma, _tolerance) = (points, c, kernel, gamma, tolerance);
        _signs = [.. classes.Select(y => y == 1 ? 1.0 : -1.0)];
        _kernels = [.. points.Select(x => points.Select(z => Compare(x, z)).ToArray())];
        _alphas = new double[points.Count];
        _gradient = new double[points.Count];
        Array.Fill(_gradient, -1);
        Settle();
    }

    /// <summary>alpha of each training point: above 0 for a support vector.</summary>
    public IReadOnlyList<double> Alphas => _alphas;

    /// <summary>b.</summary>
    public double Intercept { get; private set; }

    /// <summary>True when the conditions of the optimum (Karush, Kuhn and Tucker) hold within the tolerance.</summary>
    public bool IsConverged { get; private set; }

    /// <summary>How many training points have an alpha above 0.</summary>
    public int SupportVectors => _alphas.Count(a => a > 0);

    /// <summary>The function that is minimised.</summary>
    public double Objective => _alphas.Zip(_gradient, (a, g) => a * (g - 1)).Sum() / 2;

    /// <summary>The machine at its optimum.</summary>
    /// <inheritdoc cref="SupportVectorMachine(IReadOnlyList{double[]}, IReadOnlyList{int}, double, Kernel, double, double)"/>
    public static SupportVectorMachine Fit(
        IReadOnlyList<double[]> points, IReadOnlyList<int> classes, double c, Kernel kernel, double gamma = 1, double tolerance = 1e-3)
    {
        var machine = new SupportVectorMachine(points, classes, c, kernel, gamma, tolerance);
        machine.Advance(Math.Max(10_000_000 / points.Count, 1000));
        return machine;
    }

    /// <summary>Does some steps, or fewer where the optimum is reached before.</summary>
    /// <param name="steps">How many pairs of alphas to mend.</param>
    public void Advance(int steps)
    {
        for (var i = 0; i < steps && !IsConverged; i++)
            Step();
        Settle();
    }

    /// <summary>score(x): 1 and -1 on the edges of the margin.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Score(ReadOnlySpan<double> point)
    {
        var sum = Intercept;
        for (var i = 0; i < _alphas.Length; i++)
        {
            if (_alphas[i] > 0)
                sum += _alphas[i] * _signs[i] * Compare(_points[i], point);
        }

        return sum;
    }

    /// <summary>(score + 1) / 2, cut off at the edges of the margin. It is no probability: the machine has none.</summary>
    /// <param name="point">As many numbers as in training.</param>
    public double Probability(ReadOnlySpan<double> point) => Math.Clamp((Score(point) + 1) / 2, 0, 1);

    /// <summary>Writes the alphas.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var value in _alphas.Concat(_gradient))
            writer.Write(value);
        writer.Write(IsConverged);
    }

    /// <summary>Reads what <see cref="Save"/> wrote, into a machine of the same points and settings.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var i = 0; i < _alphas.Length; i++)
            _alphas[i] = reader.ReadDouble();
        for (var i = 0; i < _gradient.Length; i++)
            _gradient[i] = reader.ReadDouble();
        IsConverged = reader.ReadBoolean();
        Settle();
    }

    private void Step()
    {
        var (i, j) = ChoosePair();
        if (j < 0)
        {
            IsConverged = true;
            return;
        }

        var (row, other) = (_kernels[i], _kernels[j]);
        var curvature = Math.Max(row[i] + other[j] - 2 * row[j], LeastCurvature);

        // Along this line s_i alpha_i grows by as much as s_j alpha_j shrinks, so that the sum stays what it is.
        var wanted = (_signs[j] * _gradient[j] - _signs[i] * _gradient[i]) / curvature;
        var moved = Math.Min(wanted, Math.Min(Room(i, _signs[i] > 0), Room(j, _signs[j] < 0)));
        var (change, otherChange) = (Move(i, _signs[i] * moved), Move(j, -_signs[j] * moved));
        for (var k = 0; k < _gradient.Length; k++)
            _gradient[k] += _signs[k] * (_signs[i] * row[k] * change + _signs[j] * other[k] * otherChange);
    }

    // How far an alpha can go up, or down.
    private double Room(int i, bool up) => up ? _c - _alphas[i] : _alphas[i];

    private double Move(int i, double change)
    {
        var before = _alphas[i];
        var after = Math.Clamp(before + change, 0, _c);

        // At a bound up to rounding is at the bound: otherwise such a point would be chosen for ever.
        if (after < 1e-14 * _c)
            after = 0;
        else if (after > _c * (1 - 1e-14))
            after = _c;
        _alphas[i] = after;
        return after - before;
    }

    // i violates the conditions most; j promises the largest gain together with it.
    private (int I, int J) ChoosePair()
    {
        var (i, highest) = (-1, double.NegativeInfinity);
        for (var k = 0; k < _alphas.Length; k++)
        {
            if (Room(k, _signs[k] > 0) > 0 && -_signs[k] * _gradient[k] > highest)
                (i, highest) = (k, -_signs[k] * _gradient[k]);
        }

        var (j, lowest, gain) = (-1, double.PositiveInfinity, 0.0);
        for (var k = 0; k < _alphas.Length && i >= 0; k++)
        {
            if (!(Room(k, _signs[k] < 0) > 0))
                continue;
            var value = -_signs[k] * _gradient[k];
            lowest = Math.Min(lowest, value);
            var violation = highest - value;
            if (violation <= 0)
                continue;
            var curvature = Math.Max(_kernels[i][i] + _kernels[k][k] - 2 * _kernels[i][k], LeastCurvature);
            if (violation * violation / curvature > gain)
                (j, gain) = (k, violation * violation / curvature);
        }

        return highest - lowest < _tolerance ? (i, -1) : (i, j);
    }

    // b: the mean over the points on the edges of the margin, or the middle of what the others allow.
    private void Settle()
    {
        var (sum, free) = (0.0, 0);
        var (lowest, highest) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var k = 0; k < _alphas.Length; k++)
        {
            var value = -_signs[k] * _gradient[k];
            if (_alphas[k] > 0 && _alphas[k] < _c)
                (sum, free) = (sum + value, free + 1);
            else if (Room(k, _signs[k] > 0) > 0)
                lowest = Math.Max(lowest, value);
            else
                highest = Math.Min(highest, value);
        }

        Intercept = free > 0 ? sum / free : (lowest + highest) / 2;
    }

    private double Compare(double[] a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length)
            throw new ArgumentException($"The point has {b.Length} numbers; the machine was fitted to {a.Length}.", nameof(b));
        var sum = 0.0;
        for (var j = 0; j < a.Length; j++)
            sum += _kernel == Kernel.Linear ? a[j] * b[j] : (a[j] - b[j]) * (a[j] - b[j]);
        return _kernel == Kernel.Linear ? sum : Math.Exp(-_gamma * sum);
    }
}
