using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>
/// Starts a dense autoencoder without hidden layers at the mean of its data: there the encoder gives 0 and the decoder the mean. Sparse codes
/// need it: an encoder that sees mostly the mean lets the same few units win for every input, and the others never learn.
/// </summary>
public static class CentredStart
{
    private const double Least = 0.01;

    /// <summary>Sets both biases; the weights stay.</summary>
    /// <param name="autoencoder">Of a <see cref="DenseShape"/> with no hidden layers, not tied.</param>
    /// <param name="mean">The mean sample, of any shape, from 0 to 1.</param>
    /// <param name="offset">What the encoder gives at the mean, before what stands at the code.</param>
    public static void Apply(Autoencoder autoencoder, Tensor mean, double offset = 0)
    {
        var parts = autoencoder.parameters().ToArray();
        if (parts.Length != 4)
            throw new ArgumentException("The autoencoder has hidden layers or tied weights.", nameof(autoencoder));
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var flat = mean.flatten();
        parts[1].copy_(parts[0].mv(flat).neg() + offset);
        var bounded = flat.clamp(Least, 1 - Least);
        parts[3].copy_(bounded.log() - (1 - bounded).log());
    }
}
