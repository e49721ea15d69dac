using GenAI.Learn.Models.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>Dense layers whose sizes fall from <see cref="Width"/> to the code in equal ratios: 784, 256, 64, 16.</summary>
public sealed record DenseShape : AutoencoderShape
{
    private const int Side = ImageSet.Side;

    /// <summary>Units of the first hidden layer.</summary>
    public int Width { get; init; } = 256;

    /// <summary>Units of every layer of the encoder, from the pixels to the code.</summary>
    public IReadOnlyList<int> Sizes =>
        [Side * Side, .. Enumerable.Range(0, Depth).Select(i => (int)Math.Round(Width * Math.Pow((double)Code / Width, (double)i / Depth))), Code];

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Encoder() => Sequential([Flatten(), .. Layers(Sizes)]);

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Decoder() => Sequential([.. Layers([.. Sizes.Reverse()]), Unflatten(1, [1, Side, Side])]);

    private IEnumerable<Module<Tensor, Tensor>> Layers(IReadOnlyList<int> sizes)
    {
        for (var i = 1; i < sizes.Count; i++)
        {
            yield return Linear(sizes[i - 1], sizes[i]);
            if (i < sizes.Count - 1)
                yield return Activation.Layer();
        }
    }
}
