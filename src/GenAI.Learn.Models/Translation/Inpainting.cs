using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// What a square hole has hidden. The input is the image, mid-grey in the hole, and a map that is 1 where pixels are seen and
/// -1 in the hole. In training the hole is of any size and anywhere. The baseline fills it with the mean of the seen pixels.
/// </summary>
public sealed class Inpainting : ImageTask
{
    /// <summary>Pixels on a side of the smallest hole.</summary>
    public const int MinSide = 4;

    /// <summary>Pixels on a side of the largest hole.</summary>
    public const int MaxSide = 18;

    /// <inheritdoc/>
    public override ImageData Data => ImageData.FashionMnist;

    /// <inheritdoc/>
    public override int InputChannels => 2;

    /// <inheritdoc/>
    public override string BaselineTitle => "mean fill";

    /// <inheritdoc/>
    public override TranslationRequest DrawRequest(RandomSource random)
    {
        var side = random.Next(MinSide, MaxSide + 1);
        return new TranslationRequest
        {
            HoleSide = side,
            HoleLeft = random.Next(ImageShape.GreySide - side + 1),
            HoleTop = random.Next(ImageShape.GreySide - side + 1),
        };
    }

    /// <inheritdoc/>
    public override TranslationPair Pair(Tensor images, Tensor labels, IReadOnlyList<TranslationRequest> requests)
    {
        var seen = Seen(requests, images.device); // (N, 1, 28, 28)
        return new TranslationPair(cat([images * seen, 2 * seen - 1], 1), images);
    }

    /// <inheritdoc/>
    public override Tensor Compose(Tensor input, Tensor output)
    {
        var seen = SeenOf(input);
        return Picture(input) + output * (1 - seen); // the picture is 0 in the hole
    }

    /// <inheritdoc/>
    public override Tensor Baseline(Tensor input, Tensor classMeans)
    {
        var seen = SeenOf(input);
        var mean = Picture(input).sum([1, 2, 3], keepdim: true) / seen.sum([1, 2, 3], keepdim: true);
        return Compose(input, mean);
    }

    private static Tensor SeenOf(Tensor input) => (input.narrow(1, 1, 1) + 1) / 2;

    private static Tensor Seen(IReadOnlyList<TranslationRequest> requests, Device device)
    {
        const int Side = ImageShape.GreySide;
        var seen = new float[requests.Count * Side * Side];
        Array.Fill(seen, 1);
        for (var i = 0; i < requests.Count; i++)
        {
            var hole = requests[i];
            var width = Math.Min(hole.HoleSide, Side - hole.HoleLeft);
            for (var y = hole.HoleTop; y < Math.Min(Side, hole.HoleTop + hole.HoleSide); y++)
                seen.AsSpan((i * Side + y) * Side + hole.HoleLeft, width).Clear();
        }

        return tensor(seen, [requests.Count, 1, Side, Side], device: device);
    }
}
