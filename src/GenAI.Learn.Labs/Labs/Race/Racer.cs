using System.Runtime.InteropServices;
using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// One family in the race: it trains some steps a turn, draws samples a few at a time, and has them judged. Seconds are measured beside the work
/// and steer nothing: the same seed does the same steps however fast the machine is.
/// </summary>
/// <param name="name">The name of its scalars and series: <c>vae</c>.</param>
/// <param name="title">The name that people read.</param>
/// <param name="stepsPerTurn">Steps in a turn, on the average of turns: 1.6 is eight steps in five turns. Chosen to bring the families' turns near each other; how long each takes is another matter on each machine, and is measured.</param>
/// <param name="context">Its seed is that of the noise that samples are made from, the same in every judgement; its
/// clock measures the seconds.</param>
internal abstract class Racer(string name, string title, double stepsPerTurn, LabContext context) : IDisposable
{
    /// <summary>Samples of one judgement.</summary>
    public const int Judged = 256;

    /// <summary>Samples drawn at a time.</summary>
    public const int Chunk = 8;

    private readonly TimeProvider _clock = context.Clock;
    private readonly long _seed = context.Seed;
    private readonly List<float> _features = [];
    private double _samplingSeconds;
    private int _turns;

    /// <summary>The name of its scalars and series.</summary>
    public string Name { get; } = name;

    /// <summary>The name that people read.</summary>
    public string Title { get; } = title;

    /// <summary>Steps of training so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Seconds that they took.</summary>
    public double TrainingSeconds { get; private set; }

    /// <summary>Seconds that 100 samples took in the newest judgement.</summary>
    public double SecondsPer100 { get; private set; }

    /// <summary>Every judgement so far.</summary>
    public List<RaceScore> Scores { get; } = [];

    /// <summary>Weights that are trained.</summary>
    public abstract long Parameters { get; }

    /// <summary>One turn of training.</summary>
    public void Train()
    {
        var started = _clock.GetTimestamp();
        _turns++;
        for (; Steps < (int)(_turns * stepsPerTurn); Steps++)
        {
            using var scope = NewDisposeScope();
            TrainStep();
        }

        TrainingSeconds += _clock.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Draws one chunk of the samples that are judged; with the last, judges them.</summary>
    /// <param name="chunk">Which, from 0.</param>
    /// <param name="classifier">Sees the features.</param>
    /// <param name="real">What they are compared with.</param>
    /// <returns>The judgement, after the last chunk.</returns>
    public RaceScore? Judge(int chunk, ImageClassifier classifier, FeatureReference real)
    {
        if (chunk == 0)
        {
            _features.Clear();
            _samplingSeconds = 0;
        }

        using var scope = NewDisposeScope();
        var started = _clock.GetTimestamp();
        var images = Samples(chunk, Chunk);
        _samplingSeconds += _clock.GetElapsedTime(started).TotalSeconds;
        using var grad = no_grad();
        _features.AddRange(classifier.Features(images.cpu()).contiguous().data<float>().ToArray());
        if (_features.Count < Judged * ImageClassifier.FeatureCount)
            return null;
        SecondsPer100 = 100 * _samplingSeconds / Judged;
        var score = RaceScore.Of(tensor(_features.ToArray(), [Judged, ImageClassifier.FeatureCount]), classifier, real, Steps, TrainingSeconds);
        Scores.Add(score);
        return score;
    }

    /// <summary>Samples from noise of their own, without a trace in what is learned.</summary>
    /// <param name="chunk">Which noise.</param>
    /// <param name="count">How many.</param>
    /// <returns>(count, 1, 28, 28), from -1 to 1, without history.</returns>
    public Tensor Samples(int chunk, int count)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return Sample(unchecked(_seed * 31 + chunk), count).MoveToOuterDisposeScope();
    }

    /// <summary>Writes networks, optimizers, place in the data, times and judgements.</summary>
    /// <param name="state">Where to.</param>
    public virtual void Save(LabState state) => state.Put($"{Name}/race", writer =>
    {
        writer.Write(_turns);
        writer.Write(Steps);
        writer.Write(TrainingSeconds);
        writer.Write(SecondsPer100);
        writer.Write(_samplingSeconds);
        writer.Write(_features.Count);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_features)));
        writer.Write(Scores.Count);
        foreach (var score in Scores)
            score.Save(writer);
    });

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="state">Where from.</param>
    public virtual void Load(LabState state) => state.Get($"{Name}/race", reader =>
    {
        _turns = reader.ReadInt32();
        Steps = reader.ReadInt32();
        TrainingSeconds = reader.ReadDouble();
        SecondsPer100 = reader.ReadDouble();
        _samplingSeconds = reader.ReadDouble();
        _features.Clear();
        _features.AddRange(MemoryMarshal.Cast<byte, float>(reader.ReadBytes(reader.ReadInt32() * sizeof(float))));
        Scores.Clear();
        for (var count = reader.ReadInt32(); count > 0; count--)
            Scores.Add(RaceScore.Read(reader));
    });

    /// <summary>Frees networks and optimizers.</summary>
    public abstract void Dispose();

    /// <summary>One step of training.</summary>
    protected abstract void TrainStep();

    /// <summary>Draws samples.</summary>
    /// <param name="chance">The seed of their noise.</param>
    /// <param name="count">How many.</param>
    /// <returns>(count, 1, 28, 28), from -1 to 1.</returns>
    protected abstract Tensor Sample(long chance, int count);
}
