using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>What every GAN of images consists of: batches of real images, the two players with an optimizer each, their trainer, and the steps done.</summary>
/// <typeparam name="TGenerator">The generator.</typeparam>
/// <typeparam name="TDiscriminator">The discriminator.</typeparam>
internal sealed class ImageGan<TGenerator, TDiscriminator> : IDisposable
    where TGenerator : nn.Module
    where TDiscriminator : nn.Module
{
    /// <summary>How the generator's weights are averaged where nothing else is chosen: what is shown is the mean of about the last 50 steps.</summary>
    public const double Averaging = 0.98;

    // Less momentum than Adam's usual 0.9, since the loss that each follows changes with the other player.
    private const double Beta1 = 0.5;
    private const double Beta2 = 0.999;

    private readonly AdversarialPlayers<TGenerator, TDiscriminator> _players;

    /// <summary>Makes networks and optimizers.</summary>
    /// <param name="images">What is learned from.</param>
    /// <param name="batchSize">Images of each kind in a step.</param>
    /// <param name="generator">Makes a generator; called twice, the second for the average.</param>
    /// <param name="discriminator">Makes the discriminator.</param>
    /// <param name="objective">The two losses.</param>
    /// <param name="learningRate">Of both.</param>
    /// <param name="context">The run's device and generator.</param>
    /// <param name="beta1">The decay of Adam's first moment.</param>
    /// <param name="beta2">The decay of the second.</param>
    /// <param name="oneBatch">Whether real and generated images are judged as one batch, which batch normalisation forbids.</param>
    public ImageGan(
        ImageSet images, int batchSize, Func<TGenerator> generator, Func<TDiscriminator> discriminator, AdversarialObjective objective,
        double learningRate, LabContext context, double beta1 = Beta1, double beta2 = Beta2, bool oneBatch = false)
    {
        Batches = new BatchSource(images, batchSize, PixelScale.Symmetric, context.Generator, context.Device);
        _players = new AdversarialPlayers<TGenerator, TDiscriminator>(
            generator(), generator(), discriminator(), OptimizerKind.Adam, learningRate, learningRate, beta1, beta2);
        Trainer = new AdversarialTrainer(objective, Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator) { OneBatch = oneBatch };
    }

    /// <summary>The real images.</summary>
    public BatchSource Batches { get; }

    /// <summary>The generator that learns.</summary>
    public TGenerator Generator => _players.Generator;

    /// <summary>The average of its weights, which is what is shown.</summary>
    public TGenerator Average => _players.Average;

    /// <summary>The discriminator.</summary>
    public TDiscriminator Discriminator => _players.Discriminator;

    /// <summary>The two steps.</summary>
    public AdversarialTrainer Trainer { get; }

    /// <summary>Steps that the generator has done.</summary>
    public int Steps { get; private set; }

    /// <summary>Counts a step of the generator, and takes its weights into their average.</summary>
    /// <param name="averaging">The decay of the average.</param>
    public void EndStep(double averaging = Averaging) => _players.UpdateAverage(averaging, ++Steps);

    /// <summary>Sets both learning rates.</summary>
    public void SetLearningRate(double rate) => _players.SetLearningRates(rate, rate);

    /// <summary>
    /// Makes samples once more, in a run that was loaded between the two turns: they were made before it was saved, and count once in the
    /// running statistics.
    /// </summary>
    /// <param name="learn">Makes samples, and learns from them.</param>
    public void Again(Action learn)
    {
        Tensor[] statistics = [.. Generator.buffers().Select(buffer => buffer.clone())];
        learn();
        using var _ = no_grad();
        foreach (var (buffer, before) in Generator.buffers().Zip(statistics))
            buffer.copy_(before);
    }

    /// <summary>Writes everything that makes the training go on the same.</summary>
    public void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("batches", Batches.Save);
        state.Put("step", writer => writer.Write(Steps));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("batches", Batches.Load);
        state.Get("step", reader => Steps = reader.ReadInt32());
    }

    /// <summary>Frees networks and optimizers.</summary>
    public void Dispose() => _players.Dispose();
}
