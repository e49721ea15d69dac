using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Faces;

/// <summary>Faces in colour, each with its attributes. Never changed once made, so runs share one.</summary>
public sealed class FaceSet
{
    /// <summary>Pixels on a side.</summary>
    public const int Side = 16;

    /// <summary>Red, green and blue.</summary>
    public const int Channels = 3;

    private const int Numbers = Side * Side * Channels;

    private readonly byte[] _pixels;
    private readonly byte[] _values;
    private readonly byte[] _visible;
    private readonly int _attributes;

    private FaceSet(byte[] pixels, byte[] values, byte[] visible, int attributes) => (_pixels, _values, _visible, _attributes) = (pixels, values, visible, attributes);

    /// <summary>Number of faces.</summary>
    public int Count => _pixels.Length / Numbers;

    internal IReadOnlyList<ReadOnlyMemory<byte>> Bytes => [_pixels, _values, _visible];

    /// <summary>The pixels of one face, row by row, red, green and blue of each, 0 to 255.</summary>
    /// <param name="index">Which, from 0.</param>
    public ReadOnlySpan<byte> Face(int index) => _pixels.AsSpan(index * Numbers, Numbers);

    /// <summary>The number of the value that an attribute of a face has.</summary>
    /// <param name="index">Which face.</param>
    /// <param name="attribute">Which attribute, by its place among <see cref="FaceSets.Attributes"/>.</param>
    public int Value(int index, int attribute) => _values[(index * _attributes) + attribute];

    /// <summary>Whether it can be seen in the image: the eyes behind dark glasses cannot, nor the colour of hair that is not there.</summary>
    /// <param name="index">Which face.</param>
    /// <param name="attribute">Which attribute.</param>
    public bool IsVisible(int index, int attribute) => _visible[(index * _attributes) + attribute] != 0;

    /// <summary>Faces as a tensor (N, 3, 16, 16), float32.</summary>
    /// <param name="indices">Which.</param>
    /// <param name="scale">How pixels become numbers.</param>
    /// <param name="device">Where it goes.</param>
    public Tensor Images(ReadOnlySpan<int> indices, PixelScale scale, Device device)
    {
        var numbers = new float[indices.Length * Numbers];
        for (var i = 0; i < indices.Length; i++)
        {
            var face = Face(indices[i]);
            for (var pixel = 0; pixel < Side * Side; pixel++)
                for (var channel = 0; channel < Channels; channel++)
                    numbers[(i * Numbers) + (channel * Side * Side) + pixel] = scale == PixelScale.Unit ? face[(pixel * Channels) + channel] / 255f : (face[(pixel * Channels) + channel] / 127.5f) - 1;
        }

        return tensor(numbers, [indices.Length, Channels, Side, Side], device: device);
    }

    /// <summary>Reads the three files of a part.</summary>
    /// <param name="folders">Where to look.</param>
    /// <param name="part">Its name, <c>train</c> or <c>test</c>.</param>
    /// <param name="attributes">The attributes that the files hold.</param>
    /// <exception cref="FileNotFoundException">A file is missing; the message says by what command it is made.</exception>
    /// <exception cref="InvalidDataException">A file is broken, or they do not belong together.</exception>
    internal static FaceSet Read(DataFolders folders, string part, IReadOnlyList<FaceAttributeInfo> attributes)
    {
        var images = Read(folders, $"{part}-images.idx4", shape => shape is [_, Side, Side, Channels], $"faces of {Side} x {Side} pixels of {Channels} colours");
        var count = images.Length / Numbers;
        bool Fits(IReadOnlyList<int> shape) => shape is [var rows, var columns] && rows == count && columns == attributes.Count;
        var values = Read(folders, $"{part}-attributes.idx2", Fits, $"{attributes.Count} attributes of {count} faces");
        var visible = Read(folders, $"{part}-visible.idx2", Fits, $"{attributes.Count} attributes of {count} faces");
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= attributes[i % attributes.Count].Values.Count)
                throw new InvalidDataException($"The file {part}-attributes.idx2 gives face {i / attributes.Count} a value of {attributes[i % attributes.Count].Name} that there is not.");
        }

        return new FaceSet(images, values, visible, attributes.Count);
    }

    private static byte[] Read(DataFolders folders, string name, Func<IReadOnlyList<int>, bool> fits, string wanted)
    {
        var file = IdxFile.Read(folders.Find(name));
        return fits(file.Shape) ? file.Values : throw new InvalidDataException($"The file {name} holds an array of shape ({string.Join(", ", file.Shape)}), not {wanted}.");
    }
}
