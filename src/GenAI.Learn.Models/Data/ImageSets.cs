using GenAI.Learn.Models.Faces;

namespace GenAI.Learn.Models.Data;

/// <summary>A data set's two parts and the names of its classes.</summary>
/// <param name="Train">What models learn from.</param>
/// <param name="Test">What they are judged on.</param>
/// <param name="Classes">Names by label.</param>
public sealed record ImageSets(ImageSet Train, ImageSet Test, IReadOnlyList<string> Classes)
{
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private static readonly string[] Clothes =
        ["T-shirt", "trousers", "pullover", "dress", "coat", "sandal", "shirt", "trainer", "bag", "boot"];

    /// <summary>Names of the classes by label.</summary>
    /// <param name="data">Which data set.</param>
    public static IReadOnlyList<string> ClassNames(ImageData data) => data switch
    {
        ImageData.Faces => Enum.GetNames<FaceHair>().Select(name => name.ToLowerInvariant()).ToArray(),
        ImageData.Mnist => Digits,
        _ => Clothes,
    };

    /// <summary>The name that people read.</summary>
    /// <param name="data">Which data set.</param>
    public static string Title(ImageData data) => data switch
    {
        ImageData.Faces => "pixel faces",
        ImageData.Mnist => "MNIST",
        _ => "Fashion-MNIST",
    };

    /// <summary>Finds and reads a data set.</summary>
    /// <param name="data">Which.</param>
    /// <exception cref="FileNotFoundException">It is not installed; the message says by what command it is.</exception>
    /// <exception cref="InvalidDataException">A file is broken.</exception>
    public static ImageSets Load(ImageData data) => Load(data, DataFolders.Default(data));

    /// <summary>Finds and reads a data set.</summary>
    /// <param name="data">Which.</param>
    /// <param name="folders">Where to look.</param>
    /// <exception cref="FileNotFoundException">It is not installed; the message says by what command it is.</exception>
    /// <exception cref="InvalidDataException">A file is broken.</exception>
    public static ImageSets Load(ImageData data, DataFolders folders) => data == ImageData.Faces
        ? FaceSets.Load(folders).Images
        : new ImageSets(
            ImageSet.Read(folders.Find("train-images-idx3-ubyte"), folders.Find("train-labels-idx1-ubyte")),
            ImageSet.Read(folders.Find("t10k-images-idx3-ubyte"), folders.Find("t10k-labels-idx1-ubyte")),
            ClassNames(data));
}
