using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Metrics;

/// <summary>
/// What a classifier makes of drawn images: how many it is sure of, and of which classes they are. A generator that draws one
/// perfect digit is fully recognised and covers one class: the two numbers belong together.
/// </summary>
/// <param name="Count">Images judged.</param>
/// <param name="Sure">Images of each class of which the classifier is sure enough.</param>
public sealed record Recognition(int Count, IReadOnlyList<int> Sure)
{
    /// <summary>The share of all images that a class needs to count as present.</summary>
    public const double PresentShare = 0.01;

    /// <summary>The share of images recognised, 0 to 1.</summary>
    public double Recognised => Count == 0 ? 0 : (double)Sure.Sum() / Count;

    /// <summary>Classes present: those of which at least one image in a hundred is recognised.</summary>
    public int Classes => Sure.Count(n => n > 0 && n >= PresentShare * Count);

    /// <summary>When an image counts as recognised, to stand behind "images" or "samples" in a sentence.</summary>
    /// <param name="data">What the judge was trained on.</param>
    public static string Criterion(ImageData data) => data == ImageData.Faces
        ? "that the judge of faces, which was shown spoiled ones too, takes for a face with hair of one colour"
        : $"of which a classifier trained on {ImageSets.Title(data)} is at least 90 % sure";

    /// <summary>Judges images.</summary>
    /// <param name="classifier">The judge.</param>
    /// <param name="images">(N, C, H, W), from -1 to 1.</param>
    public static Recognition Of(ImageClassifier classifier, Tensor images)
    {
        using var probabilities = classifier.Probabilities(images);
        return Of(probabilities, classifier.Confidence);
    }

    /// <summary>Counts from the probabilities that a classifier gave.</summary>
    /// <param name="probabilities">(N, classes), on the CPU.</param>
    /// <param name="confidence">The probability from which on an image counts as recognised: <see cref="ImageClassifier.Confidence"/>.</param>
    public static Recognition Of(Tensor probabilities, double confidence)
    {
        using var scope = NewDisposeScope();
        var (highest, label) = probabilities.max(1);
        var sure = new int[probabilities.shape[1]];
        var labels = label.data<long>().ToArray();
        var confidences = highest.data<float>().ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            if (confidences[i] >= (float)confidence)
                sure[labels[i]]++;
        }

        return new Recognition(labels.Length, sure);
    }
}
