namespace GenAI.Learn.Models.Data;

/// <summary>Labelled grey images of one size. Never changed once made, so runs share one.</summary>
public sealed class ImageSet
{
    /// <summary>Pixels on a side of each image of the course's data sets.</summary>
    public const int Side = 28;

    private readonly byte[] _pixels;
    private readonly byte[] _labels;

    /// <summary>Makes a set.</summary>
    /// <param name="pixels">(N, 28, 28), 0 black to 255 white.</param>
    /// <param name="labels">(N), each 0 to 9.</param>
    /// <exception cref="ArgumentException">The two do not match.</exception>
    public ImageSet(byte[] pixels, byte[] labels)
    {
        if (pixels.Length != labels.Length * Side * Side)
            throw new ArgumentException($"{labels.Length} labels do not fit {pixels.Length} pixels of {Side} x {Side} images.", nameof(labels));
        _pixels = pixels;
        _labels = labels;
    }

    /// <summary>Number of images.</summary>
    public int Count => _labels.Length;

    /// <summary>(N, 28, 28), row by row, 0 black to 255 white.</summary>
    public ReadOnlyMemory<byte> Pixels => _pixels;

    /// <summary>(N), each 0 to 9.</summary>
    public ReadOnlyMemory<byte> Labels => _labels;

    /// <summary>The pixels of one image, row by row.</summary>
    /// <param name="index">Which, from 0.</param>
    public ReadOnlySpan<byte> Image(int index) => _pixels.AsSpan(index * Side * Side, Side * Side);

    /// <summary>Reads a pair of idx files.</summary>
    /// <param name="images">The images' file.</param>
    /// <param name="labels">The labels' file.</param>
    /// <exception cref="InvalidDataException">A file is broken, or the two do not belong together.</exception>
    public static ImageSet Read(string images, string labels)
    {
        var pixels = IdxFile.Read(images);
        var classes = IdxFile.Read(labels);
        if (pixels.Shape is not [_, Side, Side])
            throw new InvalidDataException($"The file {Path.GetFileName(images)} holds an array of shape ({string.Join(", ", pixels.Shape)}), not images of {Side} x {Side}.");
        if (classes.Shape is not [_] || classes.Shape[0] != pixels.Shape[0])
            throw new InvalidDataException($"The file {Path.GetFileName(labels)} does not hold one label for each of the {pixels.Shape[0]} images of {Path.GetFileName(images)}.");
        if (classes.Values.Any(label => label > 9))
            throw new InvalidDataException($"The file {Path.GetFileName(labels)} holds a label above 9.");
        return new ImageSet(pixels.Values, classes.Values);
    }
}
