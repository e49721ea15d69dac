using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

/// <summary>
/// Two distributions on a line, the data and a model of them, and how far apart they are by five measures. The model slides across the
/// data and the measures draw their curves against the distance; whoever moves its slider takes over.
/// </summary>
[Lab("distances", "How far apart are two distributions?", ResultSeconds = 5)]
public sealed partial class DistancesLab : Lab<DistancesLab.Options>, ILab<DistancesLab.Options>
{
    // Places are counted in tenths, so that going there and back meets the same ones.
    private const int End = 80;
    private const double Stride = 0.1;

    private readonly SortedDictionary<int, Closeness> _met = [];
    private double _centre;
    private int _direction = 1;
    private int _strides;
    private bool _held;
    private Closeness _now;

    /// <summary>Puts both in place.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">What the run gives it; nothing here is left to chance.</param>
    public DistancesLab(Options options, LabContext context)
        : base(options, context)
    {
        _centre = options.ModelCentre;
        _now = Measure();
    }

    /// <inheritdoc/>
    public override bool IsResting => _held || !Settings.Slide || _strides >= 4 * End;

    private ContinuousDistribution Data => Settings.DataShape.Made(Settings.DataCentre, Settings.DataWidth);

    private ContinuousDistribution Model => Settings.ModelShape.Made(_centre, Settings.ModelWidth);

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        if (!IsResting)
            Move();
        _now = Measure();
        Report();
    }

    /// <inheritdoc/>
    public override void Save(LabState state) => state.Put("place", writer =>
    {
        writer.Write(_centre);
        writer.Write(_direction);
        writer.Write(_strides);
        writer.Write(_held);
        writer.Write(_met.Count);
        foreach (var place in _met.Keys)
            writer.Write(place);
    });

    /// <inheritdoc/>
    public override void Load(LabState state) => state.Get("place", reader =>
    {
        (_centre, _direction, _strides, _held) = (reader.ReadDouble(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        _met.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var place = reader.ReadInt32();
            _met[place] = Closeness.Of(Data, Settings.ModelShape.Made(place * Stride, Settings.ModelWidth));
        }

        _now = Closeness.Of(Data, Model);
    });

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        if (previous.ModelCentre != Settings.ModelCentre)
            (_centre, _held) = (Settings.ModelCentre, true);
        if (Settings.Slide && !previous.Slide)
            (_held, _strides) = (false, 0);
        if (previous with { ModelCentre = Settings.ModelCentre, Slide = Settings.Slide } != Settings)
        {
            _met.Clear(); // other shapes, other curves
            _strides = 0;
        }

        _now = Measure();
        Report();
    }

    private void Move()
    {
        var place = (int)Math.Round(_centre / Stride) + _direction;
        if (Math.Abs(place) >= End)
            _direction = -Math.Sign(place);
        _centre = Math.Clamp(place, -End, End) * Stride;
        _strides++;
    }

    private Closeness Measure()
    {
        var now = Closeness.Of(Data, Model);
        var place = (int)Math.Round(_centre / Stride);
        if (Math.Abs(place * Stride - _centre) < 1e-9)
            _met[place] = now;
        return now;
    }

    // A scalar is finite: where a measure is infinite its curve has no point, and the table says so.
    private void Report()
    {
        Context.Report("distance", Math.Abs(_centre - Settings.DataCentre));
        Context.Report("js", _now.JensenShannon);
        Context.Report("wasserstein", _now.Wasserstein);
        ReportFinite("likelihood", _now.LogLikelihood);
        ReportFinite("perplexity", _now.Perplexity);
        ReportFinite("kl", _now.KullbackLeibler);
        ReportFinite("klReverse", _now.Reverse);
    }

    private void ReportFinite(string name, double value)
    {
        if (double.IsFinite(value))
            Context.Report(name, value);
    }
}
