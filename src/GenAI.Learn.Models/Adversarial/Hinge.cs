using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The hinge loss (Lim and Ye 2017; Miyato and others 2018): the discriminator minimises
/// (mean max(0, 1 - s(x)) + mean max(0, 1 + s(G(z)))) / 2, the generator -mean s(G(z)).
/// </summary>
public sealed class Hinge : AdversarialObjective
{
    /// <inheritdoc/>
    public override double? DiscriminatorLossAtChance => 1;

    /// <inheritdoc/>
    public override Tensor Discriminator(Tensor real, Tensor fake) => (functional.relu(1 - real).mean() + functional.relu(1 + fake).mean()) / 2;

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake) => -fake.mean();
}
