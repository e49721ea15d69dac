using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Translation;

/// <summary>
/// A task from image to image, for which any image of a data set gives a pair: an input, made by an exact rule, and the
/// answer. Images are (N, 1, 28, 28) from -1 to 1.
/// </summary>
public abstract class ImageTask
{
    /// <summary>Of which images the pairs are made.</summary>
    public abstract ImageData Data { get; }

    /// <summary>Maps of an input.</summary>
    public abstract int InputChannels { get; }

    /// <summary>What <see cref="Baseline"/> does, in two or three words: "bicubic".</summary>
    public abstract string BaselineTitle { get; }

    /// <summary>The task of a kind.</summary>
    /// <param name="task">Which.</param>
    public static ImageTask Of(TranslationTask task) => task switch
    {
        TranslationTask.EdgesToGarment => new EdgesToGarment(),
        TranslationTask.LabelMapToGarment => new LabelMapToGarment(),
        TranslationTask.SuperResolution => new SuperResolution(),
        TranslationTask.Inpainting => new Inpainting(),
        TranslationTask.Restyling => new Restyling(),
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "No such task."),
    };

    /// <summary>What is asked of an image in training.</summary>
    /// <param name="random">The run's chance.</param>
    public virtual TranslationRequest DrawRequest(RandomSource random) => new();

    /// <summary>Makes pairs.</summary>
    /// <param name="images">(N, 1, 28, 28), from -1 to 1.</param>
    /// <param name="labels">(N), int64.</param>
    /// <param name="requests">What is asked of each image.</param>
    public abstract TranslationPair Pair(Tensor images, Tensor labels, IReadOnlyList<TranslationRequest> requests);

    /// <summary>Makes the input of what a learner drew.</summary>
    /// <param name="drawing">(1, 1, 28, 28), from -1 to 1.</param>
    /// <param name="label">(1), int64: what the drawing is to be.</param>
    /// <param name="request">What is asked of it.</param>
    /// <returns>(1, C, 28, 28).</returns>
    public virtual Tensor InputOf(Tensor drawing, Tensor label, TranslationRequest request) => Pair(drawing, label, [request]).Input;

    /// <summary>The final answer, from the generator's: where parts of it are known, they stay as they are.</summary>
    /// <param name="input">(N, C, 28, 28).</param>
    /// <param name="output">(N, 1, 28, 28), the generator's.</param>
    public virtual Tensor Compose(Tensor input, Tensor output) => output;

    /// <summary>The plain answer that the generator is to beat.</summary>
    /// <param name="input">(N, C, 28, 28).</param>
    /// <param name="classMeans">(10, 1, 28, 28): the mean training image of each class.</param>
    /// <returns>(N, 1, 28, 28).</returns>
    public abstract Tensor Baseline(Tensor input, Tensor classMeans);

    /// <summary>An input as an image to be looked at.</summary>
    /// <param name="input">(N, C, 28, 28).</param>
    /// <returns>(N, 1, 28, 28), from -1 to 1.</returns>
    public virtual Tensor Picture(Tensor input) => input.narrow(1, 0, 1);
}
