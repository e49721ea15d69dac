using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>One lab of a pair at work: its own context and its own generator, seeded as the other's.</summary>
internal sealed class PairSide : IDisposable
{
    private readonly LabType _type;
    private readonly torch.Generator _generator;
    private readonly LabContext _context;
    private readonly Lab _lab;

    public PairSide(Side side, LabType type, LabOptions options, LabContext pair)
    {
        (Side, _type) = (side, type);
        Views = type.Views(options);
        _generator = new torch.Generator((ulong)pair.Seed);
        try
        {
            _context = pair.With(_generator);
            _lab = type.Create(options, _context);
        }
        catch
        {
            _generator.Dispose();
            throw;
        }
    }

    public static IReadOnlyList<Side> Both { get; } = [Side.Left, Side.Right];

    public Side Side { get; }

    public IReadOnlyList<View> Views { get; }

    public bool IsComplete => _lab.IsComplete;

    /// <summary>Has nothing to do, for good or until an option changes.</summary>
    public bool IsDone => _lab.IsComplete || _lab.IsResting;

    /// <summary>The name of an option, view or scalar of one side within the pair.</summary>
    public static string Prefixed(Side side, string name) => $"{Wording.Camel(side.ToString())}.{name}";

    /// <summary>Does one phase, or all of them where the pair's two labs have different ones.</summary>
    /// <param name="phase">One of the lab's phases, or another word for a whole step.</param>
    /// <param name="report">Takes the scalars.</param>
    public void Step(string phase, Action<string, double> report)
    {
        if (IsDone)
            return;
        IReadOnlyList<string> phases = _type.Phases.Contains(phase) || _type.Phases.Count == 0 ? [phase] : _type.Phases;
        foreach (var part in phases)
            _lab.Step(part);
        foreach (var (name, value) in _context.TakeScalars())
            report(Prefixed(Side, name), value);
    }

    /// <summary>The lab's picture; what it draws at random does not change what later steps draw.</summary>
    public Frame Draw(Frame pair)
    {
        var generator = _generator.get_state();
        var frame = new Frame(Views, pair.Step, pair.Phase);
        _lab.Draw(frame);
        _generator.Restore(generator);
        return frame;
    }

    public void Update(LabOptions options) => _lab.Update(options);

    public void Save(LabState state)
    {
        var own = state.Of(Wording.Camel(Side.ToString()));
        _lab.Save(own.Of("lab"));
        TorchState.Put(own, "random", _generator);
    }

    public void Load(LabState state)
    {
        var own = state.Of(Wording.Camel(Side.ToString()));
        _lab.Load(own.Of("lab"));
        TorchState.Get(own, "random", _generator);
    }

    public void Dispose()
    {
        _lab.Dispose();
        _generator.Dispose();
    }
}
