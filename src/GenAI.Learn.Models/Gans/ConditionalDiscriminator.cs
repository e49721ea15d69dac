using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>The discriminator of a conditional GAN: a <see cref="DcganDiscriminator"/> that judges the pair of an image and a condition.</summary>
public sealed class ConditionalDiscriminator : Module<Tensor, Tensor, Tensor>
{
    private readonly ConditionJoining _joining;
    private readonly ConditionEncoder _encoder;
    private readonly DcganDiscriminator _discriminator;

    /// <summary>Makes the network.</summary>
    /// <param name="shape">Of an image.</param>
    /// <param name="condition">What it is told.</param>
    /// <param name="joining">How it takes that in.</param>
    /// <param name="width">Channels of the maps of half the image's side.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    /// <param name="normalisation">How its maps or weights are normalised.</param>
    public ConditionalDiscriminator(
        ImageShape shape, Condition condition, ConditionJoining joining, int width, Generator random, Device device, MapNormalisation normalisation = MapNormalisation.Batch)
        : base(nameof(ConditionalDiscriminator))
    {
        _joining = joining;
        _encoder = condition.NewEncoder(random, device);
        var size = _encoder.Dimension;
        _discriminator = joining == ConditionJoining.Projection
            ? new DcganDiscriminator(shape, width, random, device, normalisation: normalisation, scores: 1 + size)
            : new DcganDiscriminator(shape, width, random, device, beside: size, normalisation: normalisation);
        RegisterComponents();
    }

    /// <summary>Scores pairs: the sigmoid of a score is the probability that the image is real and belongs to its condition.</summary>
    /// <param name="images">(N, C, S, S), from -1 to 1.</param>
    /// <param name="condition">(N, columns): rows of the condition.</param>
    /// <returns>(N, 1).</returns>
    public override Tensor forward(Tensor images, Tensor condition)
    {
        using var scope = NewDisposeScope();
        var y = _encoder.call(condition);                                                                 // (N, C)
        var score = _joining == ConditionJoining.Projection ? Projected(images, y) : Beside(images, y);   // (N, 1)
        return score.MoveToOuterDisposeScope();
    }

    // The last convolution is linear in the last maps: its first output judges the image, the others are the templates.
    private Tensor Projected(Tensor images, Tensor y)
    {
        var scores = _discriminator.call(images);                                                      // (N, 1 + C)
        return scores.narrow(1, 0, 1) + (scores.narrow(1, 1, y.shape[1]) * y).sum(1, keepdim: true);   // (N, 1)
    }

    private Tensor Beside(Tensor images, Tensor y)
    {
        var (count, side) = (images.shape[0], images.shape[^1]);
        var maps = y.view(count, -1, 1, 1).expand(count, y.shape[1], side, side);   // (N, C, S, S)
        return _discriminator.call(cat([images, maps], 1));                         // (N, 1)
    }
}
