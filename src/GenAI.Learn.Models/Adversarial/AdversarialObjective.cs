using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The two losses of an adversarial game. Both take the discriminator's raw scores, before any sigmoid, of any shape; both
/// are means over the batch, to be minimised.
/// </summary>
public abstract class AdversarialObjective
{
    /// <summary>True when the sigmoid of a score is the probability that the sample is real.</summary>
    public virtual bool IsProbability => false;

    /// <summary>The score at which the discriminator does not know: real and fake are alike to it.</summary>
    public virtual double Undecided => 0;

    /// <summary>The discriminator's loss where it knows nothing (every score <see cref="Undecided"/>); null where that says nothing.</summary>
    public virtual double? DiscriminatorLossAtChance => null;

    /// <summary>The objective of a loss.</summary>
    /// <param name="loss">Which.</param>
    public static AdversarialObjective Of(AdversarialLoss loss) => loss switch
    {
        AdversarialLoss.Minimax => new Minimax(),
        AdversarialLoss.NonSaturating => new NonSaturating(),
        AdversarialLoss.LeastSquares => new LeastSquares(),
        AdversarialLoss.Hinge => new Hinge(),
        AdversarialLoss.WassersteinClipped => new WassersteinClipped(),
        AdversarialLoss.WassersteinGradientPenalty => new WassersteinGradientPenalty(),
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, "No such loss."),
    };

    /// <summary>The discriminator's loss.</summary>
    /// <param name="real">Scores of real samples.</param>
    /// <param name="fake">Scores of generated samples.</param>
    /// <returns>A scalar.</returns>
    public abstract Tensor Discriminator(Tensor real, Tensor fake);

    /// <summary>The generator's loss.</summary>
    /// <param name="fake">Scores of generated samples.</param>
    /// <returns>A scalar.</returns>
    public abstract Tensor Generator(Tensor fake);

    /// <summary>What is added to the discriminator's loss besides; null for nothing.</summary>
    /// <param name="judge">The discriminator: samples to scores.</param>
    /// <param name="real">Real samples.</param>
    /// <param name="fake">Generated samples, as many, without a history.</param>
    /// <param name="random">The run's generator.</param>
    /// <returns>A scalar through which gradients reach the discriminator's weights.</returns>
    public virtual Tensor? Penalty(Func<Tensor, Tensor> judge, Tensor real, Tensor fake, Generator random) => null;

    /// <summary>Called after each step of the discriminator, for an objective that limits its weights.</summary>
    /// <param name="weights">The discriminator's parameters.</param>
    public virtual void Constrain(IReadOnlyList<Parameter> weights)
    {
    }
}
