using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// The training loop of every adversarial network of the course: one step of the discriminator, one of the generator. It
/// knows samples and scores only, so networks of points, of images, and conditional ones (whose <c>judge</c> and samples
/// carry the condition) use the same two steps. It owns neither networks nor optimizers.
/// </summary>
/// <param name="objective">The two losses.</param>
/// <param name="discriminator">The network whose weights the discriminator's step changes.</param>
/// <param name="discriminatorOptimizer">Over the discriminator's weights.</param>
/// <param name="generatorOptimizer">Over the generator's weights.</param>
/// <param name="random">The run's generator.</param>
public sealed class AdversarialTrainer(
    AdversarialObjective objective, Module discriminator, optim.Optimizer discriminatorOptimizer, optim.Optimizer generatorOptimizer, Generator random)
{
    private readonly Parameter[] _weights = [.. discriminator.parameters()];

    /// <summary>The two losses.</summary>
    public AdversarialObjective Objective { get; } = objective;

    /// <summary>
    /// True when real and generated samples go through the discriminator as one batch: the same scores in fewer, larger
    /// operations. A discriminator with batch normalisation needs them apart.
    /// </summary>
    public bool OneBatch { get; init; }

    /// <summary>One step of the discriminator.</summary>
    /// <param name="judge">Samples to scores.</param>
    /// <param name="real">Real samples.</param>
    /// <param name="fake">Generated samples, as many; their history is not followed.</param>
    /// <returns>The discriminator's loss before the step, penalty included.</returns>
    public double DiscriminatorStep(Func<Tensor, Tensor> judge, Tensor real, Tensor fake)
    {
        using var scope = NewDisposeScope();
        fake = fake.detach();
        discriminatorOptimizer.zero_grad();
        var (realScores, fakeScores) = Scores(judge, real, fake);
        var loss = Objective.Discriminator(realScores, fakeScores);
        if (Objective.Penalty(judge, real, fake, random) is { } penalty)
            loss += penalty;
        loss.backward();
        discriminatorOptimizer.step();
        Objective.Constrain(_weights);
        return loss.item<float>();
    }

    /// <summary>One step of the generator.</summary>
    /// <param name="judge">Samples to scores.</param>
    /// <param name="fake">Generated samples, with their history.</param>
    /// <param name="extra">A scalar that is minimised besides, with its history: a distance from a known answer. Null for nothing.</param>
    /// <param name="weight">What the adversarial loss counts beside the extra term.</param>
    /// <returns>The generator's adversarial loss before the step, without weight and extra term.</returns>
    public double GeneratorStep(Func<Tensor, Tensor> judge, Tensor fake, Tensor? extra = null, double weight = 1)
    {
        using var scope = NewDisposeScope();
        generatorOptimizer.zero_grad();
        Learn(false); // the gradient passes through the discriminator without being kept for its weights
        try
        {
            var adversarial = Objective.Generator(judge(fake));
            var loss = weight == 1 ? adversarial : adversarial * weight;
            if (extra is not null)
                loss = loss + extra;
            loss.backward();
            generatorOptimizer.step();
            return adversarial.item<float>();
        }
        finally
        {
            Learn(true);
        }
    }

    private (Tensor Real, Tensor Fake) Scores(Func<Tensor, Tensor> judge, Tensor real, Tensor fake)
    {
        if (!OneBatch)
            return (judge(real), judge(fake));
        var both = judge(cat([real, fake]));
        return (both.narrow(0, 0, real.shape[0]), both.narrow(0, real.shape[0], fake.shape[0]));
    }

    private void Learn(bool learn)
    {
        foreach (var weight in _weights)
            weight.requires_grad = learn;
    }
}
