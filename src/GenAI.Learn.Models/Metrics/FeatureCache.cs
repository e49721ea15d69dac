using System.Runtime.InteropServices;
using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// Features of real images as files beside the classifiers. A file's name holds the classifier's key, which is a hash of the data
/// set and of all that made the classifier: another classifier gives another name.
/// </summary>
/// <param name="folder">Where the files lie; made when first needed.</param>
public sealed class FeatureCache(string folder)
{
    private const int Form = 1; // another choice or order of images, or another form of the file, is another number
    private const int Chunk = 500;

    /// <summary>The cache in the folder of the classifiers.</summary>
    public static FeatureCache Default => new(CacheFile.DefaultFolder);

    /// <summary>The features kept for this data and classifier; computes and keeps them when there are none.</summary>
    /// <param name="sets">The data set.</param>
    /// <param name="classifier">Trained on it.</param>
    /// <param name="key">The key of the classifier in its cache.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="IOException">The folder cannot be made; the message names the variable that chooses another.</exception>
    public RealFeatures GetOrCompute(
        ImageSets sets, ImageClassifier classifier, string key, IProgress<double> progress, CancellationToken cancellation)
    {
        var reference = ClassRounds.Of(sets.Train, RealFeatures.ReferenceRounds);
        var heldOut = ClassRounds.Of(sets.Test);
        var values = new CacheFile(folder, $"features-{key}-{Form}.bin").GetOrMake(
            reader => Read(reader, reference.Length + heldOut.Length),
            () => Compute(classifier, (sets.Train, reference), (sets.Test, heldOut), progress, cancellation),
            (made, writer) => writer.Write(MemoryMarshal.AsBytes(made.AsSpan())));
        using var all = tensor(values, [reference.Length + heldOut.Length, ImageClassifier.FeatureCount]);
        return new RealFeatures(
            new FeatureReference(all.narrow(0, 0, reference.Length).clone(), Math.Min(RealFeatures.Compared, reference.Length)),
            all.narrow(0, reference.Length, heldOut.Length).clone().DetachFromDisposeScope(),
            heldOut);
    }

    private static float[] Compute(
        ImageClassifier classifier, (ImageSet Set, int[] Images) first, (ImageSet Set, int[] Images) second, IProgress<double> progress, CancellationToken cancellation)
    {
        var total = first.Images.Length + second.Images.Length;
        var values = new List<float>(total * ImageClassifier.FeatureCount);
        foreach (var (set, images) in new[] { first, second })
        {
            foreach (var chunk in images.Chunk(Chunk))
            {
                cancellation.ThrowIfCancellationRequested();
                values.AddRange(Features(classifier, set, chunk));
                progress.Report((double)values.Count / ImageClassifier.FeatureCount / total);
            }
        }

        return [.. values];
    }

    private static float[] Features(ImageClassifier classifier, ImageSet set, int[] images)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        using var batch = ImageBatch.Of(set, images, PixelScale.Symmetric, CPU);
        return classifier.Features(batch.Images).data<float>().ToArray();
    }

    // A file of another length was cut off, and is made again.
    private static float[]? Read(BinaryReader reader, int rows)
    {
        var length = rows * ImageClassifier.FeatureCount * sizeof(float);
        return reader.BaseStream.Length == length ? MemoryMarshal.Cast<byte, float>(reader.ReadBytes(length)).ToArray() : null;
    }
}
