using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs.Tests.TestLabs;

/// <summary>The rest of a lab that has nothing to show or keep.</summary>
public abstract class PlainLab<TOptions>(TOptions options, LabContext context) : Lab<TOptions>(options, context)
    where TOptions : LabOptions, new()
{
    public override void Draw(Frame frame) => frame.Note = "Nothing to see.";

    public override void Save(LabState state)
    {
    }

    public override void Load(LabState state)
    {
    }
}

public sealed record TroubleOptions : LabOptions
{
    [Range(0, 100_000)] public int At { get; init; } = 5;
}

/// <summary>Throws at a step, with a path in the message.</summary>
[Lab("throws", "A lab that throws")]
public sealed class ThrowingLab(TroubleOptions options, LabContext context) : PlainLab<TroubleOptions>(options, context), ILab<TroubleOptions>
{
    private int _steps;

    public static IReadOnlyList<View> Views(TroubleOptions options) => [];

    public override void Step(string phase)
    {
        if (++_steps == Settings.At)
            throw new InvalidOperationException("Could not find '/var/lib/secret/data.bin' there\n   at Some.Method()");
    }
}

/// <summary>Reports NaN at a step.</summary>
[Lab("diverges", "A lab that diverges", MaxSteps = 2_000)]
public sealed class DivergingLab(TroubleOptions options, LabContext context) : PlainLab<TroubleOptions>(options, context), ILab<TroubleOptions>
{
    private int _steps;

    public static IReadOnlyList<View> Views(TroubleOptions options) => [];

    public override void Step(string phase) => Context.Report("dLoss", ++_steps == Settings.At ? double.NaN : 1.0 / _steps);
}

public sealed record SlowOptions : LabOptions
{
    [Range(0, 1000)] public int Milliseconds { get; init; } = 10;
}

/// <summary>Takes a while for each step, and draws a picture of some size.</summary>
[Lab("slow", "A slow lab")]
public sealed class SlowLab : PlainLab<SlowOptions>, ILab<SlowOptions>
{
    private readonly float[] _picture = new float[20_000];
    private int _steps;

    public SlowLab(SlowOptions options, LabContext context)
        : base(options, context) =>
        Made.Add((context.Seed, new WeakReference(this)));

    /// <summary>Every one made, by seed: a leak is one that lives on.</summary>
    public static System.Collections.Concurrent.ConcurrentBag<(long Seed, WeakReference Lab)> Made { get; } = [];

    public static IReadOnlyList<View> Views(SlowOptions options) =>
        [new HeatmapView("heat", "Heat", "Numbers.", new Extent(0, 1), new Extent(0, 1), new Extent(0, 1))];

    public override void Step(string phase)
    {
        if (Settings.Milliseconds > 0)
            Thread.Sleep(Settings.Milliseconds);
        Context.Report("steps", ++_steps);
    }

    public override void Draw(Frame frame)
    {
        _picture[_steps % _picture.Length] = _steps;
        frame.Show("heat", new HeatmapData(new Grid(100, 200, _picture.ToArray())));
    }
}

public sealed record PreparedOptions : LabOptions
{
    [MaxLength(40)] public string Key { get; init; } = "prepared";

    public bool Fails { get; init; }
}

/// <summary>Needs something that takes a moment to make.</summary>
[Lab("prepared", "A lab that needs data")]
public sealed class PreparedLab : PlainLab<PreparedOptions>, ILab<PreparedOptions>
{
    private readonly string _data;

    public PreparedLab(PreparedOptions options, LabContext context)
        : base(options, context) =>
        _data = Context.Get(Data(options));

    /// <summary>How often each key was made, and the gates that hold it up.</summary>
    public static System.Collections.Concurrent.ConcurrentDictionary<string, int> Made { get; } = new();

    public static System.Collections.Concurrent.ConcurrentDictionary<string, TaskCompletionSource> Gates { get; } = new();

    public static IReadOnlyList<View> Views(PreparedOptions options) => [];

    public static IReadOnlyList<Resource> Needs(PreparedOptions options) => [Data(options)];

    public override void Step(string phase) => Context.Report("length", _data.Length);

    private static Resource<string> Data(PreparedOptions options) => new(options.Key, "Reading the data", TimeSpan.FromSeconds(20), (progress, cancellation) =>
    {
        var times = Made.AddOrUpdate(options.Key, 1, (_, n) => n + 1);
        progress.Report(0.5);
        if (Gates.TryGetValue(options.Key, out var gate))
            gate.Task.Wait(cancellation);
        return options.Fails && times == 1 ? throw new IOException("The disk is full.") : "data";
    });
}
