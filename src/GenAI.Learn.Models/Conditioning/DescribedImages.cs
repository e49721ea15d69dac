using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>What is known of each image of a data set of handwriting. Never changed once made, so runs share one.</summary>
/// <param name="Train">Of the training set, in its order.</param>
/// <param name="Test">Of the test set.</param>
/// <param name="Scale">How strokes differ over the training set.</param>
public sealed record DescribedImages(IReadOnlyList<ImageFacts> Train, IReadOnlyList<ImageFacts> Test, StrokeScale Scale)
{
    /// <summary>Measures every image.</summary>
    /// <param name="sets">The data set.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static DescribedImages Of(ImageSets sets, CancellationToken cancellation)
    {
        var train = Facts(sets.Train, cancellation);
        return new DescribedImages(train, Facts(sets.Test, cancellation), StrokeScale.Of([.. train.Select(facts => facts.Stroke)]));
    }

    private static ImageFacts[] Facts(ImageSet set, CancellationToken cancellation)
    {
        var facts = new ImageFacts[set.Count];
        Parallel.For(0, set.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
            facts[i] = new ImageFacts(set.Labels.Span[i], Stroke.Of(set.Image(i))));
        return facts;
    }
}
