using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Metrics;

namespace GenAI.Learn.Labs;

/// <summary>What a run does, piece by piece: it measures images and, where there is a generator, trains it in between.</summary>
internal abstract class Judging : IDisposable
{
    private const long Resampling = 0x5EED_0F_B00;

    private readonly TrainedClassifier _classifier;
    private Measurement? _measurement;
    private int _job; // of the measurement under way

    protected Judging(GanMetrics.Options options, LabContext context)
    {
        (Settings, Context) = (options, context);
        _classifier = context.Get(ImageResources.Classifier(options.Data));
        Features = context.Get(ImageResources.Features(options.Data));
        Tests = new TestImages(context.Get(ImageResources.Images(options.Data)), Features, Classifier, context.Seed);
        Study = new SampleSizeStudy(Tests.AllFeatures, Features.Reference, context.Seed);
    }

    /// <summary>The numbers of what is judged now; those of before until there are new ones.</summary>
    public Scores Now { get; private set; } = new();

    /// <summary>The numbers of as many real images, not spoiled; null until they are measured.</summary>
    public Scores? Unspoiled { get; private set; }

    /// <summary>Images of the present measurement seen so far; null when nothing is being looked at.</summary>
    public int? Seen => _job == Current ? _measurement?.Seen : null;

    public SampleSizeStudy Study { get; }

    public virtual bool IsResting => false;

    protected const int Current = 0;
    protected const int Baseline = 1;

    protected GanMetrics.Options Settings { get; private set; }

    protected LabContext Context { get; }

    protected ImageClassifier Classifier => _classifier.Network;

    protected RealFeatures Features { get; }

    protected TestImages Tests { get; }

    /// <summary>True when a measurement is under way.</summary>
    protected bool IsMeasuring => _measurement is not null;

    /// <summary>Does a piece of work.</summary>
    public abstract void Advance();

    /// <summary>What is judged, as it is now.</summary>
    public abstract JudgedImages Images();

    /// <summary>The curve of one number.</summary>
    public abstract Line Curve(ScoreKind kind);

    /// <summary>Takes new live options.</summary>
    public void Update(GanMetrics.Options options)
    {
        var previous = Settings;
        Settings = options;
        if (options.Count != previous.Count)
            Unspoiled = null;
        OnUpdated(previous);
    }

    public virtual void Save(LabState state)
    {
        state.Put("job", writer =>
        {
            writer.Write(_job);
            writer.Write(_measurement?.Pieces ?? -1);
            writer.Write(Unspoiled is not null);
        });
        state.Put("now", Now.Save);
        if (Unspoiled is not null)
            state.Put("unspoiled", Unspoiled.Save);
        state.Put("study", Study.Save);
    }

    /// <summary>Reads what was saved. The measurement under way is done again from its beginning, a fraction of a second's work.</summary>
    public virtual void Load(LabState state)
    {
        var (pieces, hasUnspoiled) = (-1, false);
        state.Get("job", reader => (_job, pieces, hasUnspoiled) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean()));
        state.Get("now", reader => Now = Scores.Read(reader));
        if (hasUnspoiled)
            state.Get("unspoiled", reader => Unspoiled = Scores.Read(reader));
        state.Get("study", Study.Load);
        if (pieces < 0)
            return;
        Begin(_job);
        for (var i = 0; i < pieces; i++)
            _measurement!.Advance();
    }

    public virtual void Dispose() => _measurement?.Dispose();

    /// <summary>The images of a job.</summary>
    protected abstract JudgedImages ImagesOf(int job);

    /// <summary>Called when a job's numbers are all there.</summary>
    protected abstract void OnMeasured(int job, Scores scores);

    protected abstract void OnUpdated(GanMetrics.Options previous);

    /// <summary>Begins to measure, in place of what is being measured.</summary>
    protected void Begin(int job)
    {
        _measurement?.Dispose();
        _job = job;
        var images = job == Baseline ? new SpoiledImages(Tests, Settings.Spoil.Unspoiled) : ImagesOf(job);
        _measurement = new Measurement(images, Settings.Count, Features.Reference, Classifier, Context.Seed ^ Resampling, isCurrent: job == Current);
    }

    /// <summary>Leaves what is being measured.</summary>
    protected void Abandon()
    {
        _measurement?.Dispose();
        _measurement = null;
    }

    /// <summary>Does a piece of the measurement under way.</summary>
    protected void Measure()
    {
        var goesOn = _measurement!.Advance();
        var scores = _measurement.Scores;
        if (_job == Current && scores.Values.Count > 0)
            Now = scores;
        if (goesOn)
            return;
        Abandon();
        if (_job == Baseline)
            Unspoiled = scores;
        else
            OnMeasured(_job, scores);
    }

    protected void Report(Scores scores)
    {
        foreach (var (kind, score) in scores.Values)
            Context.Report(kind.Scalar(), score.Value);
    }

    /// <summary>A curve with its band from numbers along an axis; what was not measured is left out.</summary>
    protected static Line LineOf(ScoreKind kind, IEnumerable<(double X, Scores Scores)> measured)
    {
        var known = measured.Where(point => point.Scores[kind] is { Deviation: not null }).Select(point => (point.X, Score: point.Scores[kind]!.Value)).ToArray();
        float[] Each(Func<Score, double> value) => [.. known.Select(point => (float)value(point.Score))];
        return new Line(known.Select(point => (float)point.X).ToArray(), Each(score => score.Value))
        {
            Low = Each(score => score.Value - 2 * score.Deviation!.Value),
            High = Each(score => score.Value + 2 * score.Deviation!.Value),
        };
    }
}
