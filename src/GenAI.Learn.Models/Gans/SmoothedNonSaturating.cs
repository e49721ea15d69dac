using GenAI.Learn.Models.Adversarial;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Gans;

/// <summary>
/// The non-saturating loss with one-sided label smoothing (Salimans and others 2016): the discriminator's target for real
/// images is 1 - <see cref="Smoothing"/>; the target for generated ones stays 0.
/// </summary>
public sealed class SmoothedNonSaturating : Minimax
{
    /// <summary>What the target of real images lacks of 1: 0 for none, 0.1 for a target of 0.9. May change while it trains.</summary>
    public double Smoothing { get; set; }

    /// <inheritdoc/>
    public override Tensor Discriminator(Tensor real, Tensor fake)
    {
        // cross-entropy with target t: t softplus(-s) + (1 - t) softplus(s) = softplus(-s) + (1 - t) s
        var ofReal = nn.functional.softplus(-real).mean() + real.mean() * Smoothing;
        return (ofReal + nn.functional.softplus(fake).mean()) / 2;
    }

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake) => nn.functional.softplus(-fake).mean();
}
