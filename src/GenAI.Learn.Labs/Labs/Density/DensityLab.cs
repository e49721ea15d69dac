using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>
/// Four generative models of the same points in the plane: naive Bayes, a Gaussian mixture, a variational autoencoder and a GAN, each
/// fitted class by class. All draw new points; those with a density are scored on held-out points and, by Bayes' rule, classify.
/// </summary>
[Lab("density", "Four answers to one question")]
public sealed partial class DensityLab : Lab<DensityLab.Options>, ILab<DensityLab.Options>
{
    private const int HeldOutCount = 500;
    private const int SampleCount = 400;
    private const int SamplesPerStep = 8;
    private const long DataChance = 0xDA7A;
    private const long HeldOutChance = 0x4E1D;
    private const long ShownChance = 0x5A3B;

    private readonly RandomSource _random;
    private readonly SampleChance[] _chance; // of each class
    private LabelledPoints _points;
    private LabelledPoints? _heldOut;        // null for the learner's own points: there are no others like them
    private DensityAnswer _answer;
    private Measures _measures = Measures.None;
    private bool _isChanged;                 // since the last step: one more step shows what the change did
    private int _samples;
    private int _step;

    /// <summary>Draws the points and starts the fit.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, seed and generator.</param>
    public DensityLab(Options options, LabContext context)
        : base(options, context)
    {
        _random = new RandomSource(context.Seed);
        var shown = new RandomSource(context.Seed ^ ShownChance);
        _chance = [.. Enumerable.Range(0, 2).Select(_ => SampleChance.Draw(SampleCount / 2, shown))];
        (_points, _heldOut) = Data(options);
        _answer = Answer(options);
    }

    /// <inheritdoc/>
    public override bool IsResting => _answer.IsConverged && _samples == SampleCount && !_isChanged;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        _answer.Step(Settings.Updates);
        _samples = Math.Min(_samples + SamplesPerStep, SampleCount);
        _step++;
        if (_isChanged || _step <= 5 || _step % _answer.MeasuredEvery == 0)
        {
            Measure();
            _measures.Report(Context);
        }

        _isChanged = false;
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("run", writer =>
        {
            writer.Write(_samples);
            writer.Write(_step);
            writer.Write(_isChanged);
            _measures.Save(writer);
            _random.Save(writer);
        });
        _answer.Save(state);
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("run", reader =>
        {
            _samples = reader.ReadInt32();
            _step = reader.ReadInt32();
            _isChanged = reader.ReadBoolean();
            _measures = Measures.Load(reader);
            _random.Load(reader);
        });
        _answer.Load(state);
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        (_points, _heldOut) = Data(Settings);
        var isSameModel = Settings.Model == previous.Model && Settings.Components == previous.Components && Settings.Data == previous.Data;
        if (isSameModel)
            _answer.Take(_points);
        else
            StartAnew();
        Measure();
        _isChanged = true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _answer.Dispose();
        base.Dispose(disposing);
    }

    private void StartAnew()
    {
        _answer.Dispose();
        _answer = Answer(Settings);
        _samples = 0;
    }

    // From the seed alone, so that a slider moves the same points and does not draw others.
    private (LabelledPoints Points, LabelledPoints? HeldOut) Data(Options options)
    {
        if (options.Data == LabelledPointSet.Drawn)
        {
            var placed = options.Drawing.Points;
            return (new LabelledPoints([.. placed.Select(p => new[] { p.X, p.Y })], [.. placed.Select(p => p.Class)]), null);
        }

        return (
            LabelledPoints.Draw(options.Data, options.Count, options.Noise, new RandomSource(Context.Seed ^ DataChance)),
            LabelledPoints.Draw(options.Data, HeldOutCount, options.Noise, new RandomSource(Context.Seed ^ HeldOutChance)));
    }

    private DensityAnswer Answer(Options options) => options.Model switch
    {
        DensityModel.NaiveBayes => new NaiveBayesAnswer(_points),
        DensityModel.Mixture => new MixtureAnswer(_points, options.Components, _random),
        DensityModel.Vae => new VaeAnswer(_points, Context, _random),
        _ => new GanAnswer(_points, Context),
    };

    private void Measure() => _measures = Measures.Of(On(_points), _points, _heldOut is null ? null : On(_heldOut), _heldOut);

    private JointDensity? On(LabelledPoints points, bool isSketch = false) =>
        _answer.LogConditionals(points.Points, isSketch) is { } conditionals ? new JointDensity(DensityAnswer.LogPriors(_points), conditionals) : null;
}
