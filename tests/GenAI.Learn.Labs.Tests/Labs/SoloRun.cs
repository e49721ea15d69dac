using System.Collections.Concurrent;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Labs.Tests.Labs;

/// <summary>One lab at work without a scheduler: on the CPU, from a seed. What labs need is made once for all tests.</summary>
internal sealed class SoloRun<TLab, TOptions> : IDisposable
    where TLab : Lab<TOptions>, ILab<TOptions>
    where TOptions : LabOptions, new()
{
    private static readonly ConcurrentDictionary<string, Lazy<object>> Prepared = new();

    private readonly TOptions _options;
    private readonly torch.Generator _generator;
    private readonly LabContext _context;
    private int _phases;

    public SoloRun(TOptions options, long seed = 1)
    {
        _options = options;
        _generator = new torch.Generator((ulong)seed, torch.CPU);
        _context = new LabContext(torch.CPU, seed, _generator, TLab.Needs(options).ToDictionary(need => need.Key, Prepare));
        Lab = (TLab)Activator.CreateInstance(typeof(TLab), options, _context)!;
    }

    public TLab Lab { get; }

    /// <summary>Does some phases; gives every scalar in the order in which it was reported.</summary>
    public List<(string Name, double Value)> Advance(int phases)
    {
        IReadOnlyList<string> names = TLab.Phases.Count > 0 ? TLab.Phases : ["step"];
        var scalars = new List<(string, double)>();
        for (var i = 0; i < phases; i++)
        {
            using var scope = torch.NewDisposeScope();
            Lab.Step(names[_phases++ % names.Count]);
            scalars.AddRange(_context.TakeScalars().OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value)));
        }

        return scalars;
    }

    /// <summary>The same, drawn before each phase, as somebody who watches would see it.</summary>
    public List<(string Name, double Value)> AdvanceWatched(int phases) => [.. Enumerable.Range(0, phases).SelectMany(_ =>
    {
        Draw();
        return Advance(1);
    })];

    /// <summary>The views that each frame shows; curves come from the scalars.</summary>
    public IEnumerable<string> DrawnViews => TLab.Views(_options).Where(view => view is not CurveView).Select(view => view.Name).Order();

    public Frame Draw()
    {
        using var scope = torch.NewDisposeScope();
        var frame = new Frame(TLab.Views(_options), _phases, null);
        Lab.Draw(frame);
        return frame;
    }

    /// <summary>A new run that goes on from here.</summary>
    public SoloRun<TLab, TOptions> Copy()
    {
        var copy = new SoloRun<TLab, TOptions>(_options) { _phases = _phases };
        using var scope = torch.NewDisposeScope();
        var state = new LabState();
        Lab.Save(state);
        copy.Lab.Load(state);
        copy._generator.Restore(_generator.get_state());
        return copy;
    }

    public void Dispose()
    {
        Lab.Dispose();
        _generator.Dispose();
    }

    private static object Prepare(Resource need) =>
        Prepared.GetOrAdd(need.Key, _ => new Lazy<object>(() => need.PrepareAsync(new Progress<double>(), CancellationToken.None).GetAwaiter().GetResult())).Value;
}
