using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// Least squares (Mao and others 2017) with labels 0 for fake and 1 for real: the discriminator minimises
/// (mean (s(x) - 1)^2 + mean s(G(z))^2) / 2, the generator mean (s(G(z)) - 1)^2 / 2.
/// </summary>
public sealed class LeastSquares : AdversarialObjective
{
    /// <inheritdoc/>
    public override double Undecided => 0.5;

    /// <inheritdoc/>
    public override double? DiscriminatorLossAtChance => 0.25;

    /// <inheritdoc/>
    public override Tensor Discriminator(Tensor real, Tensor fake) => ((real - 1).square().mean() + fake.square().mean()) / 2;

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake) => (fake - 1).square().mean() / 2;
}
