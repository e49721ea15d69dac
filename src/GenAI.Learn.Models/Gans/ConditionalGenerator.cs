using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>The generator of a conditional GAN (Mirza and Osindero 2014): a <see cref="DcganGenerator"/> that takes the condition's vector beside the noise.</summary>
public sealed class ConditionalGenerator : Module<Tensor, Tensor, Tensor>
{
    private readonly ConditionEncoder _encoder;
    private readonly DcganGenerator _generator;

    /// <summary>Makes the network.</summary>
    /// <param name="shape">Of an image.</param>
    /// <param name="condition">What it is told.</param>
    /// <param name="noiseDimension">Values of a noise vector.</param>
    /// <param name="width">Channels of the maps of half the image's side.</param>
    /// <param name="random">Draws the weights.</param>
    /// <param name="device">Where the network lives.</param>
    public ConditionalGenerator(ImageShape shape, Condition condition, int noiseDimension, int width, Generator random, Device device)
        : base(nameof(ConditionalGenerator))
    {
        NoiseDimension = noiseDimension;
        _encoder = condition.NewEncoder(random, device);
        _generator = new DcganGenerator(shape, noiseDimension + _encoder.Dimension, width, random, device);
        RegisterComponents();
    }

    /// <summary>Values of a noise vector, without the condition.</summary>
    public int NoiseDimension { get; }

    /// <summary>Draws images.</summary>
    /// <param name="noise">(N, Z).</param>
    /// <param name="condition">(N, columns): rows of the condition.</param>
    /// <returns>(N, C, S, S), from -1 to 1.</returns>
    public override Tensor forward(Tensor noise, Tensor condition)
    {
        using var input = cat([noise, _encoder.call(condition)], 1);  // (N, Z + C)
        return _generator.call(input);                                // (N, C, S, S)
    }

    /// <summary>Draws images to be looked at, as <see cref="DcganGenerator.Draw"/> does.</summary>
    /// <param name="noise">(N, Z).</param>
    /// <param name="condition">(N, columns).</param>
    /// <returns>(N, C, S, S), from -1 to 1, without history.</returns>
    public Tensor Draw(Tensor noise, Tensor condition)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return _generator.Draw(cat([noise, _encoder.call(condition)], 1)).MoveToOuterDisposeScope();
    }
}
