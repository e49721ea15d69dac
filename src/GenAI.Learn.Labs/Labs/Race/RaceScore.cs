using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>What a family's samples were found to be worth.</summary>
/// <param name="Steps">Its steps of training before.</param>
/// <param name="Seconds">Seconds that these took.</param>
/// <param name="Fid">The Fréchet distance to real images in the course's feature space.</param>
/// <param name="Precision">The share of samples among the real images.</param>
/// <param name="Recall">The share of real images among the samples.</param>
/// <param name="Recognised">The share of samples of which the classifier is at least 90 % sure.</param>
/// <param name="Classes">Classes present among these.</param>
internal sealed record RaceScore(int Steps, double Seconds, double Fid, double Precision, double Recall, double Recognised, int Classes)
{
    /// <summary>Judges samples by their features.</summary>
    /// <param name="features">(N, 128).</param>
    /// <param name="classifier">Knows the classes.</param>
    /// <param name="real">What they are compared with.</param>
    /// <param name="steps">Steps of training before.</param>
    /// <param name="seconds">Seconds that these took.</param>
    public static RaceScore Of(Tensor features, ImageClassifier classifier, FeatureReference real, int steps, double seconds)
    {
        using var scope = NewDisposeScope();
        using var statistics = GaussianStatistics.Of(features);
        var directions = FeatureReference.Directions(features);
        var recognition = Recognition.Of(classifier.ProbabilitiesOf(features), classifier.Confidence);
        return new RaceScore(
            steps,
            seconds,
            real.Frechet.To(statistics),
            real.Manifold.ShareCovered(directions),
            new NeighbourManifold(directions, FeatureReference.Neighbours).ShareCovered(FeatureReference.Directions(real.Compared)),
            recognition.Recognised,
            recognition.Classes);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where from.</param>
    public static RaceScore Read(BinaryReader reader) => new(
        reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt32());

    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Steps);
        foreach (var value in new[] { Seconds, Fid, Precision, Recall, Recognised })
            writer.Write(value);
        writer.Write(Classes);
    }
}
