using GenAI.Learn.Models.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>Dense layers whose sizes fall from <see cref="Width"/> to the code in equal ratios: 784, 256, 64, 16.</summary>
public sealed record DenseShape : AutoencoderShape
{
    /// <summary>The shape of one sample: (1, 28, 28) for grey images, (3, 16, 16) for those in colour; one number for plain vectors. With a sigmoid's output values lie from 0 to 1.</summary>
    public IReadOnlyList<long> Sample { get; init; } = ImageShape.Grey.Sample;

    /// <summary>Units of the first hidden layer.</summary>
    public int Width { get; init; } = 256;

    /// <summary>True where each layer of the decoder has the weights of its layer of the encoder, transposed.</summary>
    public bool Tied { get; init; }

    /// <summary>Units of every layer of the encoder, from the sample to the code.</summary>
    public IReadOnlyList<int> Sizes =>
        [Inputs, .. Enumerable.Range(0, Depth).Select(i => (int)Math.Round(Width * Math.Pow((double)Code / Width, (double)i / Depth))), Code];

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Encoder() => Sequential([Flatten(), .. Layers(Sizes)]);

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Decoder() => Sequential([.. Layers([.. Sizes.Reverse()]), Unflatten(1, [.. Sample])]);

    /// <inheritdoc/>
    public override Module<Tensor, Tensor> Decoder(Module<Tensor, Tensor> encoder) => Tied ? Sequential([.. TiedLayers(encoder), Unflatten(1, [.. Sample])]) : Decoder();

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

    private IEnumerable<Module<Tensor, Tensor>> TiedLayers(Module<Tensor, Tensor> encoder)
    {
        var layers = encoder.modules().OfType<Linear>().Reverse().ToArray();
        for (var i = 0; i < layers.Length; i++)
        {
            if (i > 0)
                yield return Activation.Layer();
            yield return new TiedLinear(layers[i]);
        }
    }
}
