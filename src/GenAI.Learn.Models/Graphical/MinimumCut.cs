namespace GenAI.Learn.Models.Graphical;

/// <summary>The minimum cut between two vertices of a graph with capacities, by the greatest flow (Dinic 1970).</summary>
/// <param name="vertices">How many vertices there are.</param>
public sealed class MinimumCut(int vertices)
{
    private const double Nothing = 1e-12; // capacities below this are rounding

    private readonly List<int>[] _edgesOf = [.. Enumerable.Range(0, vertices).Select(_ => new List<int>())];
    private readonly List<int> _to = []; // edge 2i and its reverse 2i + 1
    private readonly List<double> _free = []; // capacity not yet used
    private readonly int[] _level = new int[vertices];
    private readonly int[] _next = new int[vertices];

    /// <summary>Joins two vertices.</summary>
    /// <param name="from">A vertex.</param>
    /// <param name="to">Another.</param>
    /// <param name="capacity">From the first to the second, not negative.</param>
    /// <param name="back">From the second to the first.</param>
    public void Connect(int from, int to, double capacity, double back)
    {
        Add(from, to, capacity);
        Add(to, from, back);
    }

    /// <summary>Finds a minimum cut; call it once.</summary>
    /// <param name="source">The vertex that flow leaves.</param>
    /// <param name="sink">The vertex where it arrives.</param>
    /// <returns>For each vertex, whether it lies on the source's side.</returns>
    public bool[] SourceSide(int source, int sink)
    {
        for (Layer(source); _level[sink] >= 0; Layer(source))
        {
            Array.Clear(_next);
            while (Push(source, sink, double.PositiveInfinity) > Nothing)
            {
            }
        }

        return [.. _level.Select(level => level >= 0)];
    }

    private void Add(int from, int to, double capacity)
    {
        _edgesOf[from].Add(_to.Count);
        _to.Add(to);
        _free.Add(capacity);
    }

    // Distances from the source along edges with capacity left; -1 where it cannot reach.
    private void Layer(int source)
    {
        Array.Fill(_level, -1);
        _level[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var vertex))
        {
            foreach (var edge in _edgesOf[vertex].Where(edge => _free[edge] > Nothing && _level[_to[edge]] < 0))
            {
                _level[_to[edge]] = _level[vertex] + 1;
                queue.Enqueue(_to[edge]);
            }
        }
    }

    private double Push(int vertex, int sink, double flow)
    {
        if (vertex == sink)
            return flow;
        for (; _next[vertex] < _edgesOf[vertex].Count; _next[vertex]++)
        {
            var edge = _edgesOf[vertex][_next[vertex]];
            if (_free[edge] <= Nothing || _level[_to[edge]] != _level[vertex] + 1)
                continue;
            var pushed = Push(_to[edge], sink, Math.Min(flow, _free[edge]));
            if (pushed <= Nothing)
                continue;
            _free[edge] -= pushed;
            _free[edge ^ 1] += pushed;
            return pushed;
        }

        return 0;
    }
}
