using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// Starts a dense autoencoder without hidden layers at samples of its data: at the mean the encoder gives 0 and the decoder the mean, and each
/// unit's weights, to the code and from it, are the direction from the mean to a sample. Sparse codes need such a start: from random weights a
/// few units win for every input, and the others never learn.
/// </summary>
public static class SampleStart
{
    private const double Least = 0.01;

    /// <summary>Sets weights and biases.</summary>
    /// <param name="autoencoder">Of a <see cref="DenseShape"/> with no hidden layers, not tied, with a sigmoid output.</param>
    /// <param name="samples">As many as there are units, (code, ...), from 0 to 1.</param>
    /// <param name="mean">The mean of the data, one sample's shape.</param>
    /// <param name="offset">What the encoder gives at the mean, before what stands at the code.</param>
    /// <exception cref="ArgumentException">The network is of another form.</exception>
    public static void Apply(Autoencoder autoencoder, Tensor samples, Tensor mean, double offset = 0)
    {
        var parts = autoencoder.parameters().ToArray(); // to the code: weights, bias; from it: weights, bias
        if (parts.Length != 4 || autoencoder.Output != DecoderOutput.Sigmoid)
            throw new ArgumentException("The autoencoder has hidden layers, tied weights or a linear output.", nameof(autoencoder));
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var centre = mean.flatten();
        var directions = nn.functional.normalize(samples.flatten(1) - centre); // (code, inputs)
        parts[0].copy_(directions);
        parts[1].copy_(directions.mv(centre).neg() + offset);
        parts[2].copy_(directions.t());
        var bounded = centre.clamp(Least, 1 - Least);
        parts[3].copy_(bounded.log() - (1 - bounded).log());
    }
}
