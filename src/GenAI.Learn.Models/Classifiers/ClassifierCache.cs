using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>
/// Trained classifiers as files, each named by a hash of all that made it: the training set, the network's shapes, the training's
/// settings and the engine. Another engine, other data or settings give another name, so a file is never out of date.
/// </summary>
/// <param name="folder">Where the files lie; made when first needed.</param>
public sealed class ClassifierCache(string folder)
{
    // Another form of the file, or layers that compute otherwise, is another number.
    private const string Form = "genai-learn classifier 2";

    /// <summary>The cache in the usual folder.</summary>
    public static ClassifierCache Default => new(CacheFile.DefaultFolder);

    /// <summary>The classifier kept for this data and training; trains and keeps it when there is none.</summary>
    /// <param name="sets">What it learns from and is tested on.</param>
    /// <param name="training">How.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the training early.</param>
    /// <exception cref="IOException">The folder cannot be made; the message names the variable that chooses another.</exception>
    public TrainedClassifier GetOrTrain(
        ImageSets sets, ClassifierTraining training, IProgress<double> progress, CancellationToken cancellation) =>
        new CacheFile(folder, $"classifier-{Key(sets, training)}.bin").GetOrMake(
            Read,
            () =>
            {
                var network = training.Train(sets.Train, progress, cancellation);
                return new TrainedClassifier(network, network.Accuracy(sets.Test));
            },
            Write);

    /// <summary>The hash of all that a classifier depends on.</summary>
    /// <param name="sets">What it learns from and is tested on.</param>
    /// <param name="training">How.</param>
    public static string Key(ImageSets sets, ClassifierTraining training)
    {
        using var random = new Generator(0, CPU);
        return KeptNetwork.Key(Form, training, new GreyClassifier(random), new[] { sets.Train, sets.Test }.SelectMany(set => new[] { set.Pixels, set.Labels }));
    }

    private static TrainedClassifier Read(BinaryReader reader)
    {
        using var random = new Generator(0, CPU);
        var accuracy = reader.ReadDouble();
        return new TrainedClassifier(KeptNetwork.Read(reader, new GreyClassifier(random)), accuracy);
    }

    private static void Write(TrainedClassifier trained, BinaryWriter writer)
    {
        writer.Write(trained.TestAccuracy);
        trained.Network.save(writer);
    }
}
