using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>How a classifier is trained. Two equal records on equal data give equal weights on the same machine.</summary>
public sealed record ClassifierTraining
{
    /// <summary>Passes over the training set.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>Images in a batch.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Adam's highest learning rate.</summary>
    public double PeakLearningRate { get; init; } = 4e-3;

    /// <summary>Seeds weights and the order of the images.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Trains a classifier from nothing, on the CPU, by one thread: with more, sums would be in another order.</summary>
    /// <param name="set">The images to learn.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the training early, with an <see cref="OperationCanceledException"/>.</param>
    public GreyClassifier Train(ImageSet set, IProgress<double> progress, CancellationToken cancellation)
    {
        Guarded.UseThreads(1);
        using var random = new Generator((ulong)Seed, CPU);
        var network = new GreyClassifier(random);
        var batches = new BatchSource(set, BatchSize, PixelScale.Symmetric, random, CPU);
        new OneCycle(PeakLearningRate, Epochs * (set.Count / BatchSize)).Train(network, (_, optimizer) => Step(network, optimizer, batches), progress, cancellation);
        return network;
    }

    private static void Step(GreyClassifier network, optim.Optimizer optimizer, BatchSource batches)
    {
        using var scope = NewDisposeScope();
        using var batch = batches.Next();
        var loss = nn.functional.cross_entropy(network.Scores(batch.Images), batch.Labels);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
}
