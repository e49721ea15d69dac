using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>Makes pixels black or white, each with half the given probability; the others stay as they are.</summary>
/// <param name="Share">The probability that a pixel is lost, 0 to 1.</param>
public sealed record SaltAndPepper(double Share) : Corruption
{
    /// <inheritdoc/>
    public override Tensor Of(Tensor images, Generator random)
    {
        using var scope = NewDisposeScope();
        var chance = random.Uniform(images.shape, images.device);
        var salted = where(chance.lt(Share), ones_like(images), images);
        return where(chance.lt(Share / 2), zeros_like(images), salted).MoveToOuterDisposeScope();
    }
}
