using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>What every adversarial run owns: generator, discriminator, their optimizers, and the average of the generator's weights, which is what is shown.</summary>
/// <typeparam name="TGenerator">The generator.</typeparam>
/// <typeparam name="TDiscriminator">The discriminator.</typeparam>
public sealed class AdversarialPlayers<TGenerator, TDiscriminator> : IDisposable
    where TGenerator : Module
    where TDiscriminator : Module
{
    private readonly WeightAverage _averaging;

    /// <summary>Takes the networks over, with their weights drawn, and makes the optimizers.</summary>
    /// <param name="generator">The network that learns to make samples.</param>
    /// <param name="average">One of the same layers, for the average; its weights are overwritten.</param>
    /// <param name="discriminator">The network that learns to tell them from data.</param>
    /// <param name="optimizer">The kind of the optimizers.</param>
    /// <param name="generatorRate">The generator's learning rate.</param>
    /// <param name="discriminatorRate">The discriminator's learning rate.</param>
    /// <param name="beta1">The decay of the optimizers' first moment, where they have one.</param>
    /// <param name="beta2">The decay of the second.</param>
    /// <param name="generatorOptimizer">The kind of the generator's, where it differs.</param>
    public AdversarialPlayers(
        TGenerator generator, TGenerator average, TDiscriminator discriminator,
        OptimizerKind optimizer, double generatorRate, double discriminatorRate, double beta1, double beta2, OptimizerKind? generatorOptimizer = null)
    {
        (Generator, Average, Discriminator) = (generator, average, discriminator);
        GeneratorOptimizer = Optimizers.Create(generatorOptimizer ?? optimizer, generator.parameters(), generatorRate, beta1, beta2);
        DiscriminatorOptimizer = Optimizers.Create(optimizer, discriminator.parameters(), discriminatorRate, beta1, beta2);
        _averaging = new WeightAverage(generator, average);
    }

    /// <summary>The generator that learns.</summary>
    public TGenerator Generator { get; }

    /// <summary>The average of its weights.</summary>
    public TGenerator Average { get; }

    /// <summary>The discriminator.</summary>
    public TDiscriminator Discriminator { get; }

    /// <summary>Over the generator's weights.</summary>
    public OptimizerHelper GeneratorOptimizer { get; }

    /// <summary>Over the discriminator's weights.</summary>
    public OptimizerHelper DiscriminatorOptimizer { get; }

    /// <summary>Sets both learning rates.</summary>
    /// <param name="generator">The generator's.</param>
    /// <param name="discriminator">The discriminator's.</param>
    public void SetLearningRates(double generator, double discriminator)
    {
        Optimizers.SetLearningRate(GeneratorOptimizer, generator);
        Optimizers.SetLearningRate(DiscriminatorOptimizer, discriminator);
    }

    /// <summary>Takes the generator's weights into their average, after a step of it.</summary>
    /// <param name="decay">0 for the weights of this moment, 0.99 for about the last 100 steps.</param>
    /// <param name="steps">Steps that the generator has done.</param>
    public void UpdateAverage(double decay, int steps) => _averaging.Update(decay, steps);

    /// <summary>Frees networks and optimizers.</summary>
    public void Dispose()
    {
        GeneratorOptimizer.Dispose();
        DiscriminatorOptimizer.Dispose();
        Generator.Dispose();
        Average.Dispose();
        Discriminator.Dispose();
    }
}
