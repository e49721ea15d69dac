using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Points;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>What a discriminator or critic thinks of every place of the plane, as the field behind points.</summary>
internal sealed class OpinionField : IDisposable
{
    private const int Side = 40;

    /// <summary>Lays out the centres of the cells, row by row from the lowest.</summary>
    /// <param name="device">Where the network is.</param>
    /// <param name="right">How far the plane reaches to the right.</param>
    public OpinionField(Device device, double right = PointDistribution.HalfWidth)
    {
        const double HalfWidth = PointDistribution.HalfWidth;
        var places = new float[Side * Side * 2];
        for (var i = 0; i < Side * Side; i++)
        {
            places[2 * i] = (float)((i % Side + 0.5) / Side * (right + HalfWidth) - HalfWidth);
            places[2 * i + 1] = (float)((i / Side + 0.5) / Side * 2 * HalfWidth - HalfWidth);
        }

        Places = tensor(places, [Side * Side, 2], device: device).DetachFromDisposeScope();
    }

    /// <summary>The places: (1600, 2).</summary>
    public Tensor Places { get; }

    /// <summary>The field of the places' scores: probabilities where the objective has them; otherwise scores spread over 0 to 1.</summary>
    /// <param name="scores">(1600, 1).</param>
    /// <param name="objective">What the scores mean.</param>
    public static Grid Of(Tensor scores, AdversarialObjective objective)
    {
        if (objective.IsProbability)
            return new Grid(Side, Side, PointQuality.Values(scores.sigmoid()));
        var (lowest, highest) = (scores.min(), scores.max());
        return new Grid(Side, Side, PointQuality.Values((scores - lowest) / (highest - lowest).clamp(min: 1e-12)));
    }

    /// <summary>Frees the places.</summary>
    public void Dispose() => Places.Dispose();
}
