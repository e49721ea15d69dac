using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The min-max game (Goodfellow and others 2014). With D = sigmoid(score), the discriminator's loss is the cross-entropy over
/// a batch that is half real, half fake, -(mean log D(x) + mean log(1 - D(G(z)))) / 2: ln 2 where it guesses. The generator
/// minimises mean log(1 - D(G(z))).
/// </summary>
public class Minimax : AdversarialObjective
{
    /// <inheritdoc/>
    public override bool IsProbability => true;

    /// <inheritdoc/>
    public override double? DiscriminatorLossAtChance => Math.Log(2);

    // softplus(-s) = -log sigmoid(s), and softplus(s) = -log(1 - sigmoid(s))

    /// <inheritdoc/>
    public override Tensor Discriminator(Tensor real, Tensor fake) => (functional.softplus(-real).mean() + functional.softplus(fake).mean()) / 2;

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake) => -functional.softplus(fake).mean();
}
