using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Faces;

/// <summary>Faces in colour, each with its attributes. Never changed once made, so runs share one.</summary>
public sealed class FaceSet
{
    private readonly byte[] _values;
    private readonly byte[] _visible;
    private readonly int _attributes;

    private FaceSet(byte[] pixels, byte[] values, byte[] visible, int attributes, int label)
    {
        (_values, _visible, _attributes) = (values, visible, attributes);
        Images = new ImageSet(ImageShape.Colour, pixels, [.. values.Where((_, i) => i % attributes == label)]);
    }

    /// <summary>The images, (N, 3, 16, 16); an image's label is the colour of the hair.</summary>
    public ImageSet Images { get; }

    /// <summary>Number of faces.</summary>
    public int Count => Images.Count;

    internal IReadOnlyList<ReadOnlyMemory<byte>> Bytes => [Images.Pixels, _values, _visible];

    /// <summary>The number of the value that an attribute of a face has.</summary>
    /// <param name="index">Which face.</param>
    /// <param name="attribute">Which attribute, by its place among <see cref="FaceSets.Attributes"/>.</param>
    public int Value(int index, int attribute) => _values[(index * _attributes) + attribute];

    /// <summary>Whether it can be seen in the image: the eyes behind dark glasses cannot, nor the style of hair under a hat.</summary>
    /// <param name="index">Which face.</param>
    /// <param name="attribute">Which attribute.</param>
    public bool IsVisible(int index, int attribute) => _visible[(index * _attributes) + attribute] != 0;

    /// <summary>Faces as a tensor (N, 3, 16, 16), float32, from -1 to 1, on the CPU.</summary>
    /// <param name="indices">Which.</param>
    public Tensor Tensor(ReadOnlySpan<int> indices)
    {
        var batch = ImageBatch.Of(Images, indices, PixelScale.Symmetric, CPU);
        batch.Labels.Dispose();
        return batch.Images;
    }

    /// <summary>Reads the three files of a part.</summary>
    /// <param name="folders">Where to look.</param>
    /// <param name="part">Its name, <c>train</c> or <c>test</c>.</param>
    /// <param name="attributes">The attributes that the files hold.</param>
    /// <param name="label">The place of the attribute that an image is sorted by.</param>
    /// <exception cref="FileNotFoundException">A file is missing; the message says by what command it is made.</exception>
    /// <exception cref="InvalidDataException">A file is broken, or they do not belong together.</exception>
    internal static FaceSet Read(DataFolders folders, string part, IReadOnlyList<FaceAttributeInfo> attributes, int label)
    {
        var shape = ImageShape.Colour;
        var images = Read(folders, $"{part}-images.idx4", read => read is [_, var channels, var rows, var columns] && channels == shape.Channels && rows == shape.Side && columns == shape.Side, $"{shape}");
        var count = images.Length / shape.Numbers;
        bool Fits(IReadOnlyList<int> read) => read is [var rows, var columns] && rows == count && columns == attributes.Count;
        var values = Read(folders, $"{part}-attributes.idx2", Fits, $"{attributes.Count} attributes of {count} faces");
        var visible = Read(folders, $"{part}-visible.idx2", Fits, $"{attributes.Count} attributes of {count} faces");
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= attributes[i % attributes.Count].Values.Count)
                throw new InvalidDataException($"The file {part}-attributes.idx2 gives face {i / attributes.Count} a value of {attributes[i % attributes.Count].Name} that there is not.");
        }

        return new FaceSet(images, values, visible, attributes.Count, label);
    }

    private static byte[] Read(DataFolders folders, string name, Func<IReadOnlyList<int>, bool> fits, string wanted)
    {
        var file = IdxFile.Read(folders.Find(name));
        return fits(file.Shape) ? file.Values : throw new InvalidDataException($"The file {name} holds an array of shape ({string.Join(", ", file.Shape)}), not {wanted}.");
    }
}
