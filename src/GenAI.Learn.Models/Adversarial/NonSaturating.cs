using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The discriminator as in <see cref="Minimax"/>; the generator minimises -mean log D(G(z)) (Goodfellow and others 2014,
/// section 3), whose gradient is large where the discriminator is sure that the samples are fake.
/// </summary>
public sealed class NonSaturating : Minimax
{
    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake) => functional.softplus(-fake).mean();
}
