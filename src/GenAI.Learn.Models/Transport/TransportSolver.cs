namespace GenAI.Learn.Models.Transport;

/// <summary>
/// The transportation problem, a part of a step at a time: the cheapest way to move masses of sources into the room of destinations, by
/// successive shortest paths with prices (J. Edmonds and R. M. Karp, Theoretical improvements in algorithmic efficiency for network flow
/// problems, Journal of the ACM 19, 1972; prices after N. Tomizawa 1971). It begins with an empty plan. Each path goes from a source that still has
/// mass to a destination that still has room, and may take back mass moved before; after each path the plan is the cheapest for what
/// it has moved.
/// </summary>
public sealed class TransportSolver
{
    private const double Nothing = 1e-12; // masses below this share of the whole are rounding

    private readonly double[,] _cost;
    private readonly double[,] _plan;
    private readonly double[] _mass;
    private readonly double[] _room;
    private readonly double[] _sourcePrices;
    private readonly double[] _targetPrices;
    private readonly double _least;
    private Search? _search;

    /// <summary>Begins with an empty plan.</summary>
    /// <param name="mass">Of each source, not negative.</param>
    /// <param name="room">Of each destination, not negative, adding up to the same.</param>
    /// <param name="cost">(sources, destinations): of one unit of mass; finite and not negative.</param>
    /// <exception cref="ArgumentException">The sums differ, a number is negative or not finite, or the table has another size.</exception>
    public TransportSolver(IReadOnlyList<double> mass, IReadOnlyList<double> room, double[,] cost)
    {
        ArgumentNullException.ThrowIfNull(mass);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(cost);
        Check(mass, room, cost);
        _cost = cost;
        (_mass, _room) = ([.. mass], [.. room]);
        _plan = new double[mass.Count, room.Count];
        (_sourcePrices, _targetPrices) = (new double[mass.Count], new double[room.Count]);
        _least = Nothing * Math.Max(1, mass.Sum());
    }

    /// <summary>True when everything is moved: the plan is the cheapest of all.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Paths found so far.</summary>
    public int Paths { get; private set; }

    /// <summary>The plan so far: how much goes from each source to each destination.</summary>
    public double[,] Plan => (double[,])_plan.Clone();

    /// <summary>Mass of each source that is not moved yet.</summary>
    public IReadOnlyList<double> Mass => _mass;

    /// <summary>Room of each destination that is not filled yet.</summary>
    public IReadOnlyList<double> Room => _room;

    /// <summary>
    /// The sources' dual prices u. At all times u_i + v_j is at most the cost of (i, j), and equal to it wherever the plan moves something;
    /// when all is moved, the masses times u plus the rooms times v add up to the plan's cost.
    /// </summary>
    public IReadOnlyList<double> SourcePrices => _sourcePrices;

    /// <summary>The destinations' dual prices v.</summary>
    public IReadOnlyList<double> TargetPrices => _targetPrices;

    /// <summary>The places that the present search has reached; null between two paths.</summary>
    public TransportSearch? Reached => _search?.Reached(_plan.GetLength(0));

    /// <summary>The cost of the plan so far.</summary>
    public double Cost
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < _mass.Length; i++)
            {
                for (var j = 0; j < _room.Length; j++)
                    sum += _plan[i, j] * _cost[i, j];
            }

            return sum;
        }
    }

    /// <summary>Finds a cheapest plan.</summary>
    /// <returns>A solver that is complete.</returns>
    /// <inheritdoc cref="TransportSolver(IReadOnlyList{double}, IReadOnlyList{double}, double[,])"/>
    public static TransportSolver Solve(IReadOnlyList<double> mass, IReadOnlyList<double> room, double[,] cost)
    {
        var solver = new TransportSolver(mass, room, cost);
        while (!solver.IsComplete)
            solver.Step();
        return solver;
    }

    /// <summary>The smallest part of the work: begins a search, takes one more place into it, or moves mass along the path that it found.</summary>
    public void Step()
    {
        if (IsComplete)
            return;
        if (_search is null)
        {
            if (!_mass.Any(m => m > _least))
                IsComplete = true;
            else
                _search = new Search(this);
        }
        else if (_search.End < 0)
        {
            _search.Settle();
        }
        else
        {
            _search.Augment();
            _search = null;
            Paths++;
            IsComplete = !_mass.Any(m => m > _least) || !_room.Any(r => r > _least);
        }
    }

    private static void Check(IReadOnlyList<double> mass, IReadOnlyList<double> room, double[,] cost)
    {
        if (mass.Concat(room).Any(value => !(value >= 0) || double.IsInfinity(value)))
            throw new ArgumentException("A mass or a room is negative or not finite.", nameof(mass));
        if (Math.Abs(mass.Sum() - room.Sum()) > 1e-9 * Math.Max(1, mass.Sum()))
            throw new ArgumentException($"The masses add up to {mass.Sum()} and the rooms to {room.Sum()}: they must be equal.", nameof(room));
        if (cost.GetLength(0) != mass.Count || cost.GetLength(1) != room.Count)
            throw new ArgumentException($"{mass.Count} sources and {room.Count} destinations need as many rows and columns of costs, not {cost.GetLength(0)} and {cost.GetLength(1)}.", nameof(cost));
        GroundCost.RequireFinite(cost);
        if (cost.Cast<double>().Any(value => value < 0))
            throw new ArgumentException("A cost is negative.", nameof(cost));
    }

    // Dijkstra's search over reduced costs, from all sources with mass left to the nearest destination with room left.
    // Places are numbered sources first. Forward edges cost c - u - v >= 0; an edge back along moved mass costs 0.
    private sealed class Search
    {
        private readonly TransportSolver _of;
        private readonly double[] _distance;
        private readonly int[] _before;
        private readonly bool[] _settled;

        public Search(TransportSolver of)
        {
            _of = of;
            var places = Sources + of._room.Length;
            (_distance, _before, _settled) = (new double[places], new int[places], new bool[places]);
            Array.Fill(_before, -1);
            for (var place = 0; place < places; place++)
                _distance[place] = place < Sources && of._mass[place] > of._least ? 0 : double.PositiveInfinity;
        }

        public int End { get; private set; } = -1;

        private int Sources => _of._mass.Length;

        public TransportSearch Reached(int sources) => new(
            [.. Enumerable.Range(0, sources).Where(i => _settled[i])],
            [.. Enumerable.Range(sources, _settled.Length - sources).Where(j => _settled[j]).Select(j => j - sources)],
            [.. Path().Select(edge => (edge.Source, edge.Target, edge.Forward))]);

        public void Settle()
        {
            var place = Nearest();
            _settled[place] = true;
            if (place >= Sources && _of._room[place - Sources] > _of._least)
                End = place;
            else if (place < Sources)
                Forward(place);
            else
                Back(place);
        }

        public void Augment()
        {
            Reprice();
            var path = Path();
            var start = path[^1].Source;
            var amount = Math.Min(_of._mass[start], _of._room[End - Sources]);
            foreach (var edge in path.Where(edge => !edge.Forward))
                amount = Math.Min(amount, _of._plan[edge.Source, edge.Target]);
            foreach (var edge in path)
                _of._plan[edge.Source, edge.Target] = Rounded(_of._plan[edge.Source, edge.Target] + (edge.Forward ? amount : -amount));
            _of._mass[start] = Rounded(_of._mass[start] - amount);
            _of._room[End - Sources] = Rounded(_of._room[End - Sources] - amount);
        }

        private double Rounded(double value) => value <= _of._least ? 0 : value;

        private int Nearest()
        {
            var nearest = -1;
            for (var place = 0; place < _distance.Length; place++)
            {
                if (!_settled[place] && (nearest < 0 || _distance[place] < _distance[nearest]))
                    nearest = place;
            }

            return nearest;
        }

        private void Forward(int source)
        {
            for (var j = 0; j < _of._room.Length; j++)
                Relax(Sources + j, source, _of._cost[source, j] - _of._sourcePrices[source] - _of._targetPrices[j]);
        }

        private void Back(int place)
        {
            for (var i = 0; i < Sources; i++)
            {
                if (_of._plan[i, place - Sources] > 0)
                    Relax(i, place, 0);
            }
        }

        private void Relax(int place, int from, double length)
        {
            var way = _distance[from] + Math.Max(0, length);
            if (!_settled[place] && way < _distance[place])
                (_distance[place], _before[place]) = (way, from);
        }

        // Places nearer than the end take its distance over them into their price, so that every edge of the path costs 0.
        private void Reprice()
        {
            for (var place = 0; place < _distance.Length; place++)
            {
                if (!_settled[place])
                    continue;
                var change = _distance[End] - _distance[place];
                if (place < Sources)
                    _of._sourcePrices[place] += change;
                else
                    _of._targetPrices[place - Sources] -= change;
            }
        }

        // From the end back to the start; empty before the end is found.
        private List<(int Source, int Target, bool Forward)> Path()
        {
            var path = new List<(int, int, bool)>();
            for (var place = End; place >= 0 && _before[place] >= 0; place = _before[place])
                path.Add(place >= Sources ? (_before[place], place - Sources, true) : (place, _before[place] - Sources, false));
            return path;
        }
    }
}
