using GenAI.Learn.Models.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>Dense layers whose sizes fall from <see cref="Width"/> to the code in equal ratios: 784, 256, 64, 16.</summary>
public sealed record DenseShape : AutoencoderShape
{
    /// <summary>The shape of one sample: (1, 28, 28) for the images of the course; one number for plain vectors. With a sigmoid's output values lie from 0 to 1.</summary>
    public IReadOnlyList<long> Sample { get; init; } = [1, ImageSet.Side, ImageSet.Side];

    /// <summary>Units of the first hidden layer.</summary>
    public int Width { get; init; } = 256;

    /// <summary>Units of every layer of the encoder, from the sample to the code.</summary>
    public IReadOnlyList<int> Sizes =>
        [Inputs, .. Enumerable.Range(0, Depth).Select(i => (int)Math.Round(Width * Math.Pow((double)Code / Width, (double)i / Depth))), Code];

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Encoder() => Sequential([Flatten(), .. Layers(Sizes)]);

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Decoder() => Sequential([.. Layers([.. Sizes.Reverse()]), Unflatten(1, [.. Sample])]);

    private int Inputs => (int)Sample.Aggregate((product, side) => product * side);

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
