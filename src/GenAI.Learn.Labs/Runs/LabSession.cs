using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>One lab at work: its context, generator, step count and history. Used by one thread at a time.</summary>
internal sealed class LabSession : IDisposable
{
    private static readonly IReadOnlyList<string> OnePiece = ["step"];

    private readonly LabType _type;
    private readonly IReadOnlyList<View> _views;
    private readonly IReadOnlyList<string> _phases;
    private readonly torch.Generator _generator;
    private readonly LabContext _context;
    private readonly Lab _lab;
    private readonly Dictionary<string, double> _scalars = [];
    private int _nextPhase;

    public LabSession(
        LabType type, LabOptions options, long seed, torch.Device device, IReadOnlyDictionary<string, object> resources,
        ScalarHistory history, TimeProvider? clock = null)
    {
        _type = type;
        _views = type.Views(options);
        _phases = type.Phases.Count > 0 ? type.Phases : OnePiece;
        History = history;
        _generator = new torch.Generator((ulong)seed);
        try
        {
            _context = new LabContext(device, seed, _generator, resources) { Clock = clock ?? TimeProvider.System };
            _lab = type.Create(options, _context);
        }
        catch
        {
            _generator.Dispose();
            throw;
        }
    }

    public ScalarHistory History { get; }

    /// <summary>Whole steps done.</summary>
    public int Step { get; private set; }

    /// <summary>The phase done last, or null at a whole step.</summary>
    public string? Phase => _nextPhase == 0 ? null : _phases[_nextPhase - 1];

    /// <summary>Time spent in steps, by the clock that the session was given.</summary>
    public TimeSpan Work { get; private set; }

    /// <summary>Nothing more to do, or the cap on steps reached.</summary>
    public bool IsOver => Step >= _type.MaxSteps || _lab.IsComplete;

    /// <summary>At a whole step, and nothing to do until an option changes.</summary>
    public bool IsResting => _nextPhase == 0 && _lab.IsResting;

    /// <summary>Nothing to do, for good or until an option changes.</summary>
    public bool IsDone => IsOver || IsResting;

    /// <summary>The last value of each scalar.</summary>
    public IReadOnlyDictionary<string, double> LastScalars => new Dictionary<string, double>(_scalars);

    /// <summary>Does the rest of the present step, or a whole one.</summary>
    public void StepWhole()
    {
        do
            StepPhase();
        while (_nextPhase != 0);
    }

    /// <summary>Steps up to and including the next occurrence of a phase.</summary>
    public void StepThrough(string phase)
    {
        string done;
        do
            done = StepPhase();
        while (done != phase && !IsOver);
    }

    /// <summary>Does the next phase.</summary>
    /// <exception cref="LabException">A scalar is not finite.</exception>
    public string StepPhase()
    {
        var phase = _phases[_nextPhase];
        var started = _context.Clock.GetTimestamp();
        try
        {
            using var scope = torch.NewDisposeScope();
            _lab.Step(phase);
        }
        finally
        {
            Work += _context.Clock.GetElapsedTime(started);
        }

        _nextPhase = (_nextPhase + 1) % _phases.Count;
        if (_nextPhase == 0)
            Step++;
        foreach (var (name, value) in _context.Scalars)
        {
            if (!double.IsFinite(value))
                throw new LabException($"{name} became {(double.IsNaN(value) ? "NaN" : "infinite")} at step {(_nextPhase == 0 ? Step : Step + 1)}: the training diverged; a lower learning rate usually helps.");
            _scalars[name] = value;
        }

        if (_nextPhase == 0)
            History.Append(Step, _context.TakeScalars());
        return phase;
    }

    public void Update(LabOptions options)
    {
        using var scope = torch.NewDisposeScope();
        _lab.Update(options);
    }

    /// <summary>The present picture. Whatever the lab draws at random here does not change what later steps draw.</summary>
    public Frame Draw()
    {
        using var scope = torch.NewDisposeScope();
        var generator = _generator.get_state();
        var frame = new Frame(_views, Step, Phase);
        _lab.Draw(frame);
        _generator.Restore(generator);
        return frame;
    }

    public LabState Save()
    {
        using var scope = torch.NewDisposeScope();
        var state = new LabState();
        _lab.Save(state.Of("lab"));
        TorchState.Put(state, "run/random", _generator);
        state.Put("run/session", writer =>
        {
            writer.Write(Step);
            writer.Write(_nextPhase);
            writer.Write(Work.Ticks);
            WriteScalars(writer, _scalars);
            WriteScalars(writer, _context.Scalars);
        });
        state.Put("run/history", History.Write);
        return state;
    }

    public void Load(LabState state)
    {
        using var scope = torch.NewDisposeScope();
        _lab.Load(state.Of("lab"));
        TorchState.Get(state, "run/random", _generator);
        state.Get("run/session", reader =>
        {
            Step = reader.ReadInt32();
            _nextPhase = reader.ReadInt32();
            Work = TimeSpan.FromTicks(reader.ReadInt64());
            ReadScalars(reader, (name, value) => _scalars[name] = value);
            ReadScalars(reader, _context.Report);
        });
        state.Get("run/history", History.Read);
    }

    public void Dispose()
    {
        _lab.Dispose();
        _generator.Dispose();
    }

    private static void WriteScalars(BinaryWriter writer, IReadOnlyDictionary<string, double> scalars)
    {
        writer.Write(scalars.Count);
        foreach (var (name, value) in scalars)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    private static void ReadScalars(BinaryReader reader, Action<string, double> take)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
            take(reader.ReadString(), reader.ReadDouble());
    }
}
