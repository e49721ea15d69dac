using GenAI.Learn.Models.Adversarial;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>How points reach the discriminator: with noise over them, their batch's deviation and a condition beside them.</summary>
/// <param name="discriminator">The network.</param>
/// <param name="data">Knows the conditions.</param>
/// <param name="seesDeviation">Whether the discriminator is told how much the points of a batch differ.</param>
internal sealed class Judge(Module<Tensor, Tensor> discriminator, GameData data, bool seesDeviation)
{
    /// <summary>As in training: points to scores. Twice as many points as labels are the real and the generated half of one batch.</summary>
    public Func<Tensor, Tensor> InTraining(Tensor? labels, double noise, Generator random) => points =>
    {
        var seen = InstanceNoise.Over(points, noise, random);
        var shown = labels is null || labels.shape[0] == points.shape[0] ? labels : cat([labels, labels]);
        return Score(seen, shown, seen);
    };

    /// <summary>Scores without noise, as of points of a batch that differs as much as another.</summary>
    public Tensor Score(Tensor points, Tensor? labels, Tensor batch)
    {
        var seen = seesDeviation ? MinibatchDeviation.Beside(points, MinibatchDeviation.Of(batch)) : points;
        return discriminator.call(data.WithCondition(seen, labels));
    }
}
