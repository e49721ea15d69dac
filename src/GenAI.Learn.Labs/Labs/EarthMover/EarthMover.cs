using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Transport;

namespace GenAI.Learn.Labs;

/// <summary>
/// Piles of earth and holes in the plane. The learner carries the earth, move by move; beside that, an exact solver finds the cheapest
/// plan, a place a step, with the prices that prove it cheapest.
/// </summary>
[Lab("earth-mover", "Move the earth", ResultSeconds = 5)]
public sealed partial class EarthMover : Lab<EarthMover.Options>, ILab<EarthMover.Options>
{
    /// <summary>Half the side of the ground.</summary>
    internal const double HalfWidth = 1.5;

    private const int MostEarth = 6; // shovels in one place
    private const double Tolerance = 0.05;

    private readonly EarthGround _ground;
    private readonly EarthPlan _own;
    private readonly double _optimal;
    private readonly double _greedy;
    private TransportSolver _solver;
    private int _solverSteps;
    private int _chosen = -1; // the pile tapped last, for the hole tapped next
    private bool _begun;

    /// <summary>Draws the ground.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed.</param>
    public EarthMover(Options options, LabContext context)
        : base(options, context)
    {
        _ground = new EarthGround(options.Piles, MostEarth, new RandomSource(context.Seed));
        _own = new EarthPlan(_ground);
        _solver = _ground.Solver();
        _greedy = _ground.Greedy();
        var solved = _ground.Solver();
        while (!solved.IsComplete)
            solved.Step();
        _optimal = solved.Cost;
    }

    /// <inheritdoc/>
    public override bool IsResting => _begun && (!Settings.Solve || _solver.IsComplete);

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        _begun = true;
        if (Settings.Solve && !_solver.IsComplete)
        {
            _solver.Step();
            _solverSteps++;
        }

        Report();
    }

    /// <inheritdoc/>
    public override void Save(LabState state) => state.Put("moves", writer =>
    {
        _own.Save(writer);
        writer.Write(_chosen);
        writer.Write(_begun);
        writer.Write(_solverSteps);
    });

    /// <inheritdoc/>
    public override void Load(LabState state) => state.Get("moves", reader =>
    {
        _own.Load(reader);
        (_chosen, _begun, _solverSteps) = (reader.ReadInt32(), reader.ReadBoolean(), reader.ReadInt32());
        _solver = _ground.Solver();
        for (var i = 0; i < _solverSteps; i++)
            _solver.Step(); // chance has no part in it
    });

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        if (Settings.Hand != previous.Hand)
            Point(Settings.Hand);
        if (Settings.Pile != previous.Pile)
            _chosen = Settings.Pile - 1;
        if (Settings.Move != previous.Move)
            Carry(Settings.Pile - 1, Settings.Hole - 1);
        if (Settings.TakeBack != previous.TakeBack)
            _own.TakeBack();
        Report();
    }

    // A pile is chosen; a hole takes from the chosen pile; the ground between them means nothing.
    private void Point(Position hand)
    {
        var (pile, hole) = _ground.At(hand);
        if (pile is { } from && _own.EarthLeft(from) > 0)
            _chosen = from;
        else if (hole is { } to && _chosen >= 0)
            Carry(_chosen, to);
    }

    private void Carry(int pile, int hole)
    {
        _own.Move(pile, hole, Settings.Load);
        _chosen = -1;
    }

    private void Report()
    {
        Context.Report("cost", _own.Cost);
        Context.Report("optimal", _optimal);
        Context.Report("solver", _solver.Cost);
        Context.Report("bound", Bound());
    }

    // What the prices prove: whoever buys all earth and sells all room at them pays at least this (weak duality).
    private double Bound() =>
        _ground.Earth.Zip(_solver.SourcePrices, (earth, price) => earth * price).Sum() + _ground.Room.Zip(_solver.TargetPrices, (room, price) => room * price).Sum();
}
