using GenAI.Learn.Models.Classifiers;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>A set of images to be judged. The same image each time that it is asked for, in whatever order.</summary>
internal abstract class JudgedImages(ImageClassifier classifier)
{
    /// <summary>Some of the images.</summary>
    /// <param name="from">The first, from 0.</param>
    /// <param name="count">How many.</param>
    /// <returns>(count, C, H, W), from -1 to 1, on the CPU.</returns>
    public abstract Tensor Images(int from, int count);

    /// <summary>How many of the first images are different; the others repeat these in the same order.</summary>
    /// <param name="count">How many first ones.</param>
    public virtual int Different(int count) => count;

    /// <summary>What the classifier sees in some of the images.</summary>
    /// <returns>(count, 128).</returns>
    public virtual Tensor Features(int from, int count)
    {
        using var grad = no_grad();
        using var images = Images(from, count);
        return classifier.Features(images);
    }

    /// <summary>Path lengths at the points of some arcs; null where no generator makes the images.</summary>
    /// <returns>(count), float64.</returns>
    public virtual Tensor? PathLengths(int from, int count) => null;
}
