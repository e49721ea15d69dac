namespace GenAI.Learn.Models.Classification;

/// <summary>
/// What L-BFGS remembers of its last steps: by how much the position and the gradient changed. From these pairs it guesses the curvature
/// (Nocedal and Wright, Numerical Optimization, algorithm 7.4).
/// </summary>
internal sealed class CurvatureMemory
{
    private const int Most = 10;
    private readonly List<(double[] Step, double[] Change)> _pairs = [];

    public bool IsEmpty => _pairs.Count == 0;

    /// <summary>The direction to go in.</summary>
    public double[] Direction(double[] gradient)
    {
        var direction = Array.ConvertAll(gradient, value => -value);
        var alphas = new double[_pairs.Count];
        for (var i = _pairs.Count - 1; i >= 0; i--)
        {
            var (step, change) = _pairs[i];
            alphas[i] = SoftmaxRegression.Dot(step, direction) / SoftmaxRegression.Dot(change, step);
            AddTo(direction, change, -alphas[i]);
        }

        if (!IsEmpty)
        {
            var (step, change) = _pairs[^1];
            var scale = SoftmaxRegression.Dot(step, change) / SoftmaxRegression.Dot(change, change);
            for (var i = 0; i < direction.Length; i++)
                direction[i] *= scale;
        }

        for (var i = 0; i < _pairs.Count; i++)
        {
            var (step, change) = _pairs[i];
            AddTo(direction, step, alphas[i] - SoftmaxRegression.Dot(change, direction) / SoftmaxRegression.Dot(change, step));
        }

        return direction;
    }

    /// <summary>Takes in a step; one along which the function does not curve upwards is left out.</summary>
    public void Add(double[] from, double[] to, double[] gradientFrom, double[] gradientTo)
    {
        var step = to.Zip(from, (a, b) => a - b).ToArray();
        var change = gradientTo.Zip(gradientFrom, (a, b) => a - b).ToArray();
        if (SoftmaxRegression.Dot(step, change) <= 1e-12 * SoftmaxRegression.Dot(change, change))
            return;
        _pairs.Add((step, change));
        if (_pairs.Count > Most)
            _pairs.RemoveAt(0);
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_pairs.Count);
        writer.Write(IsEmpty ? 0 : _pairs[0].Step.Length);
        foreach (var value in _pairs.SelectMany(pair => pair.Step.Concat(pair.Change)))
            writer.Write(value);
    }

    public void Load(BinaryReader reader)
    {
        _pairs.Clear();
        var (count, length) = (reader.ReadInt32(), reader.ReadInt32());
        for (var i = 0; i < count; i++)
            _pairs.Add((Read(), Read()));

        double[] Read() => [.. Enumerable.Range(0, length).Select(_ => reader.ReadDouble())];
    }

    private static void AddTo(double[] target, double[] values, double factor)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] += factor * values[i];
    }
}
