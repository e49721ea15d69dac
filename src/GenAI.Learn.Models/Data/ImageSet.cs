namespace GenAI.Learn.Models.Data;

/// <summary>Labelled images of one shape. Never changed once made, so runs share one.</summary>
public sealed class ImageSet
{
    private readonly byte[] _pixels;
    private readonly byte[] _labels;

    /// <summary>Makes a set.</summary>
    /// <param name="shape">Of every image.</param>
    /// <param name="pixels">(N, C, H, W), 0 black to 255 white or the channel's full light.</param>
    /// <param name="labels">(N), each 0 to 9.</param>
    /// <exception cref="ArgumentException">The two do not match.</exception>
    public ImageSet(ImageShape shape, byte[] pixels, byte[] labels)
    {
        if (pixels.Length != labels.Length * shape.Numbers)
            throw new ArgumentException($"{labels.Length} labels do not fit {pixels.Length} numbers of {shape}.", nameof(labels));
        Shape = shape;
        _pixels = pixels;
        _labels = labels;
    }

    /// <summary>The shape of every image.</summary>
    public ImageShape Shape { get; }

    /// <summary>Number of images.</summary>
    public int Count => _labels.Length;

    /// <summary>(N, C, H, W), channel after channel, row by row, 0 to 255.</summary>
    public ReadOnlyMemory<byte> Pixels => _pixels;

    /// <summary>(N), each 0 to 9.</summary>
    public ReadOnlyMemory<byte> Labels => _labels;

    /// <summary>The numbers of one image, channel after channel, row by row.</summary>
    /// <param name="index">Which, from 0.</param>
    public ReadOnlySpan<byte> Image(int index) => _pixels.AsSpan(index * Shape.Numbers, Shape.Numbers);

    /// <summary>Reads a pair of idx files of grey images.</summary>
    /// <param name="images">The images' file.</param>
    /// <param name="labels">The labels' file.</param>
    /// <exception cref="InvalidDataException">A file is broken, or the two do not belong together.</exception>
    public static ImageSet Read(string images, string labels)
    {
        const int Side = ImageShape.GreySide;
        var pixels = IdxFile.Read(images);
        var classes = IdxFile.Read(labels);
        if (pixels.Shape is not [_, Side, Side])
            throw new InvalidDataException($"The file {Path.GetFileName(images)} holds an array of shape ({string.Join(", ", pixels.Shape)}), not {ImageShape.Grey}.");
        if (classes.Shape is not [_] || classes.Shape[0] != pixels.Shape[0])
            throw new InvalidDataException($"The file {Path.GetFileName(labels)} does not hold one label for each of the {pixels.Shape[0]} images of {Path.GetFileName(images)}.");
        if (classes.Values.Any(label => label > 9))
            throw new InvalidDataException($"The file {Path.GetFileName(labels)} holds a label above 9.");
        return new ImageSet(ImageShape.Grey, pixels.Values, classes.Values);
    }
}
