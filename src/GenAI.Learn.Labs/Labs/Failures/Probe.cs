using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// Measures the players. Its chance comes from a generator of its own and is drawn once, so that looking does not change the training.
/// </summary>
internal sealed class Probe : IDisposable
{
    private const int MeasuredPoints = 4000;
    private const int JudgedPoints = 500;
    private const int TrackedPoints = 200;
    private const long OwnChance = 0x5CE7E;

    private readonly GameData _data;
    private readonly Module<Tensor, Tensor> _generator;
    private readonly Judge _judge;
    private readonly PointQuality _quality;
    private readonly Tensor _noise;
    private readonly Tensor? _asked;
    private readonly Tensor _heldOut;
    private readonly float[] _centre;

    /// <summary>Draws the noise, and points of the data that nobody learns from.</summary>
    public Probe(Recipe recipe, GameData data, Module<Tensor, Tensor> generator, Judge judge, LabContext context)
    {
        (_data, _generator, _judge) = (data, generator, judge);
        using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
        _quality = new PointQuality(recipe.Data, chance, context.Device);
        _heldOut = recipe.Data.Sample(JudgedPoints, chance, context.Device).DetachFromDisposeScope();
        _noise = chance.StandardNormal([MeasuredPoints, Recipe.NoiseDimension], context.Device).DetachFromDisposeScope();
        _asked = recipe.IsConditional ? (arange(MeasuredPoints, device: context.Device) % recipe.Classes).DetachFromDisposeScope() : null;
        using var centre = _heldOut.mean([0]);
        _centre = PointQuality.Values(centre);
    }

    /// <summary>Where the samples' mean has been.</summary>
    public MeanTrail Trail { get; } = new();

    /// <summary>Points of the data that the discriminator never sees: (500, 2).</summary>
    public Tensor HeldOut => _heldOut;

    /// <summary>The modes asked of the first samples; null without a condition.</summary>
    public Tensor? Asked(int count) => _asked?.narrow(0, 0, count);

    /// <summary>The samples of the first noise vectors: (count, 2).</summary>
    public Tensor Samples(int count) => _generator.call(_data.WithCondition(_noise.narrow(0, 0, count), Asked(count)));

    /// <summary>Takes the samples' mean into the trail.</summary>
    public void Track()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var mean = PointQuality.Values(Samples(TrackedPoints).mean([0]));
        Trail.Add(mean[0], mean[1]);
    }

    /// <summary>Measures.</summary>
    /// <param name="step">Steps done.</param>
    /// <param name="recipe">The settings as they are.</param>
    /// <param name="objective">The losses as they are.</param>
    public FailureNumbers Measure(int step, Recipe recipe, AdversarialObjective objective)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var samples = Samples(MeasuredPoints);
        var values = PointQuality.Values(samples);
        var mean = PointQuality.Values(samples.mean([0]));
        var judged = samples.narrow(0, 0, JudgedPoints);
        return new FailureNumbers(step)
        {
            Divergence = _quality.JensenShannon(values),
            Modes = _quality.HasModes ? _quality.Modes(values) : 0,
            GradientShare = GradientShare(judged, objective),
            Accuracy = Accuracy(judged, objective),
            Distance = Math.Sqrt(Math.Pow(mean[0] - _centre[0], 2) + Math.Pow(mean[1] - _centre[1], 2)),
            Travelled = Trail.Travelled,
            Displacement = Trail.Displacement,
            TrainScore = _data.Training(recipe) is { } training ? Probability(training) : null,
            HeldOutScore = recipe.TrainingPoints is null ? null : Probability(_heldOut),
            Agreement = Agreement(values),
        };
    }

    /// <summary>What lowers the generator's loss at each sample, and how steep the discriminator's score is there.</summary>
    /// <returns>(N, 2) each.</returns>
    public (Tensor Force, Tensor Slope) Push(Tensor samples, AdversarialObjective objective)
    {
        using var grad = enable_grad();
        var points = samples.detach().requires_grad_();
        var scores = _judge.Score(points, Asked((int)points.shape[0]), points.detach());
        var slope = Guarded.Gradient(scores.sum(), points, retainGraph: true);
        return (Force.On(points, scores, objective), slope);
    }

    /// <summary>Writes the trail.</summary>
    public void Save(BinaryWriter writer) => Trail.Save(writer);

    /// <summary>Reads it.</summary>
    public void Load(BinaryReader reader) => Trail.Load(reader);

    /// <summary>Frees noise and points.</summary>
    public void Dispose()
    {
        _heldOut.Dispose();
        _noise.Dispose();
        _asked?.Dispose();
    }

    private double GradientShare(Tensor samples, AdversarialObjective objective)
    {
        var (force, slope) = Push(samples, objective);
        return MeanLength(force) / Math.Max(MeanLength(slope), 1e-12);
    }

    private static double MeanLength(Tensor vectors) => Force.Length(vectors).mean().item<float>();

    private double Accuracy(Tensor samples, AdversarialObjective objective)
    {
        if (_asked is not null)
            return 0; // real points have no label of their own here
        var real = _judge.Score(_heldOut, null, _heldOut) > objective.Undecided;
        var fake = _judge.Score(samples, null, samples) < objective.Undecided;
        return cat([real, fake]).to_type(ScalarType.Float32).mean().item<float>();
    }

    private double Probability(Tensor points) => _judge.Score(points, null, points).sigmoid().mean().item<float>();

    private double? Agreement(float[] samples)
    {
        if (_asked is null)
            return null;
        var centres = _data.Distribution.Modes;
        var right = Enumerable.Range(0, MeasuredPoints).Count(i => Nearest(centres, samples[2 * i], samples[2 * i + 1]) == i % centres.Count);
        return (double)right / MeasuredPoints;
    }

    private static int Nearest(IReadOnlyList<(double X, double Y)> centres, double x, double y) =>
        Enumerable.Range(0, centres.Count).MinBy(k => Math.Pow(centres[k].X - x, 2) + Math.Pow(centres[k].Y - y, 2));
}
