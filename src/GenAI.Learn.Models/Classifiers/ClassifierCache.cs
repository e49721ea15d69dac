using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>
/// Trained classifiers as files, each named by a hash of all that made it: the training set, the network's shapes and the
/// training's settings. Other data or settings give another name, so a file is never out of date.
/// </summary>
/// <param name="folder">Where the files lie; made when first needed.</param>
public sealed class ClassifierCache(string folder)
{
    /// <summary>The environment variable that names the cache folder.</summary>
    public const string Variable = "GENAI_LEARN_CACHE";

    private const string Form = "genai-learn classifier 1";

    // Two that ask for one classifier at once train it once: the second waits, and finds the file.
    private static readonly ConcurrentDictionary<string, object> Making = new(StringComparer.Ordinal);

    /// <summary>The folder named by <see cref="Variable"/>, else <c>.cache/genai-learn</c> of the user's home.</summary>
    public static string DefaultFolder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "genai-learn");

    /// <summary>The cache in <see cref="DefaultFolder"/>.</summary>
    public static ClassifierCache Default => new(DefaultFolder);

    /// <summary>The classifier kept for this data and training; trains and keeps it when there is none.</summary>
    /// <param name="sets">What it learns from and is tested on.</param>
    /// <param name="training">How.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the training early.</param>
    /// <exception cref="IOException">The folder cannot be written; the message names the variable that chooses another.</exception>
    public TrainedClassifier GetOrTrain(ImageSets sets, ClassifierTraining training, IProgress<double> progress, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"classifier-{Key(sets, training)}.bin");
        lock (Making.GetOrAdd(path, _ => new object()))
        {
            if (File.Exists(path))
                return Read(path);
            MakeFolder();
            var network = training.Train(sets.Train, progress, cancellation);
            var trained = new TrainedClassifier(network, network.Accuracy(sets.Test));
            Write(trained, path);
            return trained;
        }
    }

    /// <summary>The hash of all that a classifier depends on.</summary>
    /// <param name="sets">What it learns from and is tested on.</param>
    /// <param name="training">How.</param>
    public static string Key(ImageSets sets, ClassifierTraining training)
    {
        using var random = new Generator(0, CPU);
        using var network = new ImageClassifier(random);
        var shapes = network.named_parameters().Select(p => $"{p.name} {string.Join(" x ", p.parameter.shape)}");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Form}\n{training}\n{string.Join("\n", shapes)}\n"));
        foreach (var set in new[] { sets.Train, sets.Test })
        {
            hash.AppendData(set.Pixels.Span);
            hash.AppendData(set.Labels.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new IOException($"The cache folder {folder} cannot be made; name another in {Variable}.", cause);
        }
    }

    private static TrainedClassifier Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var accuracy = reader.ReadDouble();
        using var random = new Generator(0, CPU);
        var network = new ImageClassifier(random);
        network.load(reader);
        network.eval();
        return new TrainedClassifier(network, accuracy);
    }

    // Written beside its place and then moved there, so that no other process ever sees half a file.
    private static void Write(TrainedClassifier trained, string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var writer = new BinaryWriter(File.Create(draft)))
        {
            writer.Write(trained.TestAccuracy);
            trained.Network.save(writer);
        }

        File.Move(draft, path, overwrite: true);
    }
}
