namespace GenAI.Learn.Labs;

public sealed partial class EarthMover
{
    private static readonly Extent Plane = new(-HalfWidth, HalfWidth);

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new ScatterView(
            "scene",
            "Your moves",
            "Each dot of a pile is a shovel of earth, each dot of a hole room for one. Tap a pile, which is then framed, and a hole. Arrows are your moves; the earth that is moved lies in its hole.",
            [
                new Series("earth", "earth", Tone.Real),
                new Series("room", "room in holes", Tone.Fake),
                new Series("moved", "earth moved", Tone.Quiet),
                new Series("chosen", "chosen pile", Tone.Accent) { Marker = Marker.Frame },
            ],
            Plane,
            Plane) { ArrowsTitle = "moves" },
        new DiagramView("hand", "Move without pointing", "Two buttons: the move from the pile to the hole chosen among the options, and taking back the last move."),
        new ScatterView(
            "optimum",
            "The solver's plan so far",
            "The same ground and the plan of the solver, an arrow for each way on which it carries earth. Framed are the places that its search for the next path has reached.",
            [
                new Series("earth", "earth", Tone.Real),
                new Series("room", "room in holes", Tone.Fake),
                new Series("moved", "earth moved", Tone.Quiet),
                new Series("reached", "reached by the search", Tone.Judge) { Marker = Marker.Frame },
            ],
            Plane,
            Plane) { ArrowsTitle = "the solver's plan" },
        new TableView("plans", "Costs", "What your moves and the solver's cost so far, in shovels times distance, and what is left to move.", ["plan", "cost", "shovels left"]),
        new CurveView(
            "costs",
            "Cost of the solver's plan, and what its prices prove",
            "The cost of what the solver has moved rises from nothing. The bound is what its prices prove that every complete plan must cost. Where the two meet, nothing cheaper is possible.",
            [new Series("solver", "the solver's plan", Tone.Accent), new Series("bound", "bound by prices", Tone.Judge), new Series("cost", "your moves", Tone.Real)])
        {
            YLabel = "shovels × distance",
        },
        new BarsView(
            "prices",
            "The solver's prices",
            "A price for a shovel at each pile and one at each hole, both numbered from the left. Their sum is at most the distance between the two, and equal to it wherever the plan carries earth.",
            [new Series("price", "price", Tone.Judge)]) { YLabel = "price of a shovel" },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        frame.Show("scene", Own());
        frame.Show("hand", Buttons());
        frame.Show("optimum", Solved());
        frame.Show("plans", Costs());
        frame.Show("prices", Prices());
        frame.Note = Note();
        frame.Goal = Standing();
    }

    private ScatterData Own()
    {
        var groups = Ground(_own.EarthLeft, _own.RoomLeft);
        groups["moved"] = Moved(_own.Amount);
        if (_chosen >= 0)
            groups["chosen"] = Of([_ground.Piles[_chosen]]);
        return new ScatterData(groups);
    }

    private ScatterData Solved()
    {
        var plan = _solver.Plan;
        var groups = Ground(i => (int)Math.Round(_solver.Mass[i]), j => (int)Math.Round(_solver.Room[j]));
        groups["moved"] = Moved((i, j) => (int)Math.Round(plan[i, j]));
        if (_solver.Reached is { } reached)
            groups["reached"] = Of([.. reached.Sources.Select(i => _ground.Piles[i]), .. reached.Targets.Select(j => _ground.Holes[j])]);
        return new ScatterData(groups);
    }

    private Dictionary<string, PointGroup> Ground(Func<int, int> earth, Func<int, int> room) => new()
    {
        ["earth"] = Of([.. _ground.Piles.SelectMany((place, i) => Heap(place, 0, earth(i)))]),
        ["room"] = Of([.. _ground.Holes.SelectMany((place, j) => Heap(place, _ground.Room[j] - room(j), room(j)))]),
    };

    // Shovels that lie in holes, each with an arrow from its pile at the first shovel of a way.
    private PointGroup Moved(Func<int, int, int> amount)
    {
        var (points, arrows) = (new List<float>(), new List<float>());
        for (var j = 0; j < _ground.Holes.Length; j++)
        {
            var filled = 0;
            for (var i = 0; i < _ground.Piles.Length; filled += amount(i, j), i++)
            {
                if (amount(i, j) == 0)
                    continue;
                var (from, to) = (_ground.Piles[i], _ground.Holes[j]);
                Add(from, to.X - from.X, to.Y - from.Y);
                foreach (var shovel in Heap(to, filled, amount(i, j)))
                    Add(shovel, 0, 0);
            }
        }

        return new PointGroup(points.ToArray()) { Arrows = (Floats)arrows.ToArray() };

        void Add(Position place, double dx, double dy)
        {
            points.AddRange([(float)place.X, (float)place.Y]);
            arrows.AddRange([(float)dx, (float)dy]);
        }
    }

    // Shovels of one place, three in a row.
    private static IEnumerable<Position> Heap(Position place, int skip, int count) =>
        Enumerable.Range(skip, count).Select(k => new Position(place.X + (k % 3 - 1) * 0.09, place.Y + (k / 3 - 0.5) * 0.09));

    private DiagramData Buttons()
    {
        var (pile, hole) = (Settings.Pile - 1, Settings.Hole - 1);
        var amount = Math.Min(Settings.Load, Math.Min(_own.EarthLeft(pile), _own.RoomLeft(hole)));
        return new DiagramData(
        [
            new DiagramNode("move", $"Pile {Settings.Pile} to hole {Settings.Hole}", 0, 0) { Detail = amount == 0 ? "nothing to move" : $"move {amount} over {_ground.Cost[pile, hole]:0.00}", Sets = "move" },
            new DiagramNode("takeBack", "Take back", 1, 0) { Detail = _own.Moves.Count == 0 ? "no move yet" : $"move {_own.Moves.Count}", Sets = "takeBack" },
        ],
        []);
    }

    private TableData Costs() => new(
    [
        ["yours", $"{_own.Cost:0.00}", $"{_own.Left}"],
        ["the solver's", $"{_solver.Cost:0.00}", $"{_solver.Mass.Sum():0}"],
        .. _own.Left == 0 || _solver.IsComplete
            ? new IReadOnlyList<string>[] { ["always the shortest way left", $"{_greedy:0.00}", "0"], ["cheapest of all", $"{_optimal:0.00}", "0"] }
            : [],
    ]);

    private BarsData Prices() => new(new Dictionary<string, Floats>
    {
        ["price"] = _solver.SourcePrices.Concat(_solver.TargetPrices).Select(price => (float)price).ToArray(),
    })
    {
        Labels = [.. _ground.Piles.Select((_, i) => $"pile {i + 1}"), .. _ground.Holes.Select((_, j) => $"hole {j + 1}")],
    };

    private string Note()
    {
        var own = _own.Moves.Count == 0 ? "You have moved nothing yet" : $"Your moves cost {_own.Cost:0.00}, {_own.Left} shovels are left";
        var hint = _chosen >= 0 && _own.Left > 0 ? $"; pile {_chosen + 1} is chosen, now a hole" : "";
        var solver = _solver.IsComplete ? $"the cheapest plan costs {_optimal:0.00}, and the prices prove it" : Settings.Solve ? $"the solver has moved {_ground.Earth.Sum() - _solver.Mass.Sum():0} of {_ground.Earth.Sum()} shovels" : "the solver waits";
        return $"{own}{hint}; {solver}.";
    }

    private Goal Standing()
    {
        var above = _own.Cost / _optimal - 1;
        var standing = _own.Left > 0 ? $"{_own.Left} of {_ground.Earth.Sum()} shovels left to move" : above < 1e-9 ? "you found a cheapest plan" : $"{above:P1} above the cheapest plan; moves can be taken back";
        return new Goal("All earth moved, for at most 5 % more than the cheapest plan", _own.Left == 0 && above <= Tolerance ? GoalState.Met : GoalState.Open, standing);
    }

    private static PointGroup Of(IReadOnlyList<Position> places) => new((Floats)places.SelectMany(place => new[] { (float)place.X, (float)place.Y }).ToArray());
}
