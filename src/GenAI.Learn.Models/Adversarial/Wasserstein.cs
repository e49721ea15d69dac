using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The earth mover's distance by its dual (Arjovsky, Chintala and Bottou 2017): the critic maximises
/// mean s(x) - mean s(G(z)), so minus its loss estimates the distance when the critic is 1-Lipschitz; the generator
/// minimises -mean s(G(z)). How the critic is kept Lipschitz is up to the classes that derive from this.
/// </summary>
public abstract class Wasserstein : AdversarialObjective
{
    /// <inheritdoc/>
    public override Tensor Discriminator(Tensor real, Tensor fake) => fake.mean() - real.mean();

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake) => -fake.mean();
}
