namespace GenAI.Learn.Models.Transport;

/// <summary>
/// The cheapest pairing of as many sources with as many destinations, by shortest augmenting paths with prices (R. Jonker and
/// A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, Computing 38, 1987, in the form of
/// D. F. Crouse, On implementing 2D rectangular assignment algorithms, IEEE Transactions on Aerospace and Electronic Systems 52, 2016).
/// Exact; time grows at most with the cube of the size.
/// </summary>
public sealed class Assignment
{
    private readonly double[,] _cost;
    private readonly int[] _sourceOf;
    private readonly int[] _partner;
    private readonly double[] _sourcePrices;
    private readonly double[] _targetPrices;

    // Of the search from one source: the cheapest way known to each destination, and the source before it.
    private readonly double[] _distance;
    private readonly int[] _before;
    private readonly bool[] _settled;

    private Assignment(double[,] cost)
    {
        var size = cost.GetLength(0);
        _cost = cost;
        (_sourceOf, _partner, _before) = (new int[size], new int[size], new int[size]);
        (_sourcePrices, _targetPrices, _distance) = (new double[size], new double[size], new double[size]);
        _settled = new bool[size];
        Array.Fill(_sourceOf, -1);
        Array.Fill(_partner, -1);
    }

    /// <summary>The destination of each source.</summary>
    public IReadOnlyList<int> Partner => _partner;

    /// <summary>The sources' dual prices u: u_i + v_j is at most the cost of (i, j), and equal to it where i is paired with j.</summary>
    public IReadOnlyList<double> SourcePrices => _sourcePrices;

    /// <summary>The destinations' dual prices v.</summary>
    public IReadOnlyList<double> TargetPrices => _targetPrices;

    /// <summary>The sum of the costs of all pairs, which is the sum of all prices too.</summary>
    public double Cost => Enumerable.Range(0, _partner.Length).Sum(i => _cost[i, _partner[i]]);

    /// <summary>Finds the cheapest pairing.</summary>
    /// <param name="cost">(n, n): what it costs to pair source i with destination j; finite.</param>
    /// <exception cref="ArgumentException">The table is not square, or a cost is not finite.</exception>
    public static Assignment Of(double[,] cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        if (cost.GetLength(0) != cost.GetLength(1))
            throw new ArgumentException($"{cost.GetLength(0)} sources cannot be paired with {cost.GetLength(1)} destinations.", nameof(cost));
        GroundCost.RequireFinite(cost);
        var assignment = new Assignment(cost);
        for (var source = 0; source < cost.GetLength(0); source++)
            assignment.Augment(source);
        return assignment;
    }

    // Dijkstra's search over reduced costs from a source without a partner to the nearest destination without one.
    private void Augment(int source)
    {
        Array.Fill(_distance, double.PositiveInfinity);
        Array.Clear(_settled);
        var (row, length, end) = (source, 0.0, -1);
        while (end < 0)
        {
            var nearest = Relax(row, length);
            length = _distance[nearest];
            _settled[nearest] = true;
            if (_sourceOf[nearest] < 0)
                end = nearest;
            else
                row = _sourceOf[nearest];
        }

        Reprice(source, length, end);
        Pair(source, end);
    }

    private int Relax(int row, double length)
    {
        var (nearest, shortest) = (-1, double.PositiveInfinity);
        for (var j = 0; j < _distance.Length; j++)
        {
            if (_settled[j])
                continue;
            var way = length + _cost[row, j] - _sourcePrices[row] - _targetPrices[j];
            if (way < _distance[j])
                (_distance[j], _before[j]) = (way, row);
            if (_distance[j] < shortest || nearest < 0 || (_distance[j] == shortest && _sourceOf[j] < 0))
                (nearest, shortest) = (j, _distance[j]);
        }

        return nearest;
    }

    private void Reprice(int source, double length, int end)
    {
        _sourcePrices[source] += length;
        for (var j = 0; j < _distance.Length; j++)
        {
            if (!_settled[j] || j == end)
                continue;
            _sourcePrices[_sourceOf[j]] += length - _distance[j];
            _targetPrices[j] -= length - _distance[j];
        }
    }

    private void Pair(int source, int end)
    {
        for (var (target, row) = (end, -1); row != source;)
        {
            row = _before[target];
            _sourceOf[target] = row;
            (_partner[row], target) = (target, _partner[row]);
        }
    }
}
