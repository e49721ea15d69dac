using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Faces;

/// <summary>A judge of faces that is done learning. Never changed, so runs on many threads share one. It lives on the CPU.</summary>
/// <param name="Network">The network, in evaluation.</param>
/// <param name="TestAccuracies">Of each attribute, the share of the test set's faces in which it is seen and rightly named.</param>
public sealed record TrainedFaceClassifier(FaceClassifier Network, IReadOnlyList<double> TestAccuracies)
{
    /// <summary>As the classifier of hair colours that it is too.</summary>
    public TrainedClassifier Classifier => new(Network, TestAccuracies[Network.HairPlace]);
}

/// <summary>Trained judges of faces as files, each named by a hash of all that made it.</summary>
/// <param name="folder">Where the files lie; made when first needed.</param>
public sealed class FaceClassifierCache(string folder)
{
    private const string Form = "genai-learn judge of faces 5";

    /// <summary>The cache in the usual folder.</summary>
    public static FaceClassifierCache Default => new(CacheFile.DefaultFolder);

    /// <summary>The judge kept for this data and training; trains and keeps it when there is none.</summary>
    /// <param name="faces">What it learns from and is tested on.</param>
    /// <param name="training">How.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the training early.</param>
    /// <exception cref="IOException">The folder cannot be made; the message names the variable that chooses another.</exception>
    public TrainedFaceClassifier GetOrTrain(FaceSets faces, FaceClassifierTraining training, IProgress<double> progress, CancellationToken cancellation) =>
        new CacheFile(folder, $"faces-{Key(faces, training)}.bin").GetOrMake(
            reader =>
            {
                double[] accuracies = [.. faces.Attributes.Select(_ => reader.ReadDouble())];
                return new TrainedFaceClassifier(KeptNetwork.Read(reader, Untrained(faces)), accuracies);
            },
            () =>
            {
                var network = training.Train(faces, progress, cancellation);
                return new TrainedFaceClassifier(network, network.Accuracies(faces.Test));
            },
            (trained, writer) =>
            {
                foreach (var accuracy in trained.TestAccuracies)
                    writer.Write(accuracy);
                trained.Network.save(writer);
            });

    /// <summary>The hash of all that a judge depends on.</summary>
    /// <param name="faces">What it learns from and is tested on.</param>
    /// <param name="training">How.</param>
    public static string Key(FaceSets faces, FaceClassifierTraining training) => KeptNetwork.Key(Form, training, Untrained(faces), faces.Bytes);

    private static FaceClassifier Untrained(FaceSets faces)
    {
        using var random = new Generator(0, CPU);
        return new FaceClassifier(faces.Attributes, random);
    }
}
