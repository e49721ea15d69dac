using GenAI.Learn.Models.Engine;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// Any objective with the R1 penalty besides (Mescheder, Geiger and Nowozin 2018): <see cref="Weight"/> / 2 times the mean of
/// |grad s(x)|^2 over the real samples. It flattens the discriminator where the data are, so that the generator may come to rest there.
/// </summary>
/// <param name="inner">The game.</param>
public sealed class RealGradientPenalty(AdversarialObjective inner) : AdversarialObjective
{
    /// <summary>The paper's gamma; 0 for no penalty. May change while it trains.</summary>
    public double Weight { get; set; }

    /// <inheritdoc/>
    public override bool IsProbability => inner.IsProbability;

    /// <inheritdoc/>
    public override double Undecided => inner.Undecided;

    /// <inheritdoc/>
    public override double? DiscriminatorLossAtChance => inner.DiscriminatorLossAtChance;

    /// <inheritdoc/>
    public override Tensor Discriminator(Tensor real, Tensor fake) => inner.Discriminator(real, fake);

    /// <inheritdoc/>
    public override Tensor Generator(Tensor fake) => inner.Generator(fake);

    /// <inheritdoc/>
    public override Tensor? Penalty(Func<Tensor, Tensor> judge, Tensor real, Tensor fake, Generator random)
    {
        var own = inner.Penalty(judge, real, fake, random);
        if (Weight == 0)
            return own;
        var penalty = At(judge, real.detach().requires_grad_());
        return own is null ? penalty : own + penalty;
    }

    /// <inheritdoc/>
    public override void Constrain(IReadOnlyList<Parameter> weights) => inner.Constrain(weights);

    /// <summary>The penalty at given points.</summary>
    /// <param name="judge">The discriminator.</param>
    /// <param name="points">(N, ...), which require a gradient.</param>
    /// <returns>A scalar through which gradients reach the discriminator's weights: a gradient of a gradient.</returns>
    public Tensor At(Func<Tensor, Tensor> judge, Tensor points)
    {
        var slope = Guarded.Gradient(judge(points).sum(), points, createGraph: true).flatten(1); // (N, values of a sample)
        return slope.square().sum(1).mean() * (Weight / 2);
    }
}
