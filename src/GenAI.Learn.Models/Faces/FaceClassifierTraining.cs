using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Faces;

/// <summary>How a judge of faces is trained. Two equal records on equal data give equal weights on the same machine.</summary>
public sealed record FaceClassifierTraining
{
    /// <summary>Passes over the training set.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>Faces in a batch.</summary>
    public int BatchSize { get; init; } = 128;

    /// <summary>Adam's highest learning rate.</summary>
    public double PeakLearningRate { get; init; } = 4e-3;

    /// <summary>Seeds weights and the order of the faces.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Trains a judge from nothing, on the CPU, by one thread: with more, sums would be in another order.</summary>
    /// <param name="faces">What it is to name.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the training early, with an <see cref="OperationCanceledException"/>.</param>
    public FaceClassifier Train(FaceSets faces, IProgress<double> progress, CancellationToken cancellation)
    {
        Guarded.UseThreads(1);
        using var random = new Generator((ulong)Seed, CPU);
        var network = new FaceClassifier(faces.Attributes, random);
        var perEpoch = faces.Train.Count / BatchSize;
        int[] order = [];
        new OneCycle(PeakLearningRate, Epochs * perEpoch).Train(network, Learn, progress, cancellation);
        return network;

        void Learn(int step, optim.Optimizer optimizer)
        {
            if (step % perEpoch == 0)
                order = Shuffled(faces.Train.Count, random);
            Step(network, optimizer, faces.Train, order.AsSpan(step % perEpoch * BatchSize, BatchSize), random);
        }
    }

    // The mean over attributes, and whether it is a face; what cannot be seen is not asked.
    private static void Step(FaceClassifier network, optim.Optimizer optimizer, FaceSet set, ReadOnlySpan<int> batch, Generator random)
    {
        const long NotAsked = -100; // cross-entropy's own mark
        using var scope = NewDisposeScope();
        var faces = set.Tensor(batch);
        var scores = network.Scores(faces);
        var loss = zeros(1);
        for (var a = 0; a < network.Attributes.Count; a++)
        {
            var labels = new long[batch.Length];
            for (var i = 0; i < batch.Length; i++)
                labels[i] = set.IsVisible(batch[i], a) ? set.Value(batch[i], a) : NotAsked;
            if (labels.Any(label => label != NotAsked)) // the mean of nothing would be no number
                loss += nn.functional.cross_entropy(network.Of(scores, a), tensor(labels), ignore_index: NotAsked);
        }

        var half = faces.shape[0] / 2;
        var asked = network.FaceScores(cat([SpoiledFaces.Slightly(faces.narrow(0, 0, half), random), SpoiledFaces.Of(faces.narrow(0, half, faces.shape[0] - half), random)]));
        var isFace = arange(faces.shape[0]).lt(half).to_type(ScalarType.Float32).unsqueeze(1);  // (N, 1)
        var doubt = nn.functional.binary_cross_entropy_with_logits(asked, isFace);

        optimizer.zero_grad();
        ((loss / network.Attributes.Count) + doubt).backward();
        optimizer.step();
    }

    private static int[] Shuffled(int count, Generator random)
    {
        using var permutation = random.Permutation(count);
        return [.. permutation.data<long>().Select(index => (int)index)];
    }
}
