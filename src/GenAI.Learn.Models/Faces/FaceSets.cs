using System.Text.Json;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Models.Faces;

/// <summary>
/// The data set <c>faces</c>: pixel-art faces of 16 x 16 pixels in colour, drawn at set-up by <c>scripts/make-faces.mjs</c> from the parts of
/// DiceBear's "Pixel Art" (design CC0 1.0). Every attribute of every face is known, and none is there twice.
/// </summary>
/// <param name="Train">What models learn from.</param>
/// <param name="Test">What they are judged on.</param>
/// <param name="Attributes">What is known of each.</param>
public sealed record FaceSets(FaceSet Train, FaceSet Test, IReadOnlyList<FaceAttributeInfo> Attributes)
{
    /// <summary>The attribute that faces are sorted by: it can be seen in each.</summary>
    public const string HairColour = "hairColour";

    /// <summary>The images alone, labelled by the colour of the hair.</summary>
    public ImageSets Images => new(Train.Images, Test.Images, Attributes[Place(HairColour)].Values);

    /// <summary>All that there is of both parts, for a hash.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Bytes => new[] { Train, Test }.SelectMany(set => set.Bytes);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Finds and reads the data set.</summary>
    /// <exception cref="FileNotFoundException">It has not been drawn; the message says by what command it is.</exception>
    /// <exception cref="InvalidDataException">A file is broken.</exception>
    public static FaceSets Load() => Load(DataFolders.Default(ImageData.Faces));

    /// <summary>Finds and reads the data set.</summary>
    /// <param name="folders">Where to look.</param>
    /// <exception cref="FileNotFoundException">It has not been drawn; the message says by what command it is.</exception>
    /// <exception cref="InvalidDataException">A file is broken.</exception>
    public static FaceSets Load(DataFolders folders)
    {
        var attributes = Facts(folders.Find("faces.json"));
        var hair = Place(attributes, HairColour);
        return new FaceSets(FaceSet.Read(folders, "train", attributes, hair), FaceSet.Read(folders, "test", attributes, hair), attributes);
    }

    /// <summary>An attribute's place among <see cref="Attributes"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public int Place(string name) => Place(Attributes, name);

    private static int Place(IReadOnlyList<FaceAttributeInfo> attributes, string name) =>
        attributes.TakeWhile(attribute => attribute.Name != name).Count() is var place && place < attributes.Count
            ? place
            : throw new ArgumentException($"Faces have no attribute '{name}'; they have {string.Join(", ", attributes.Select(attribute => attribute.Name))}.", nameof(name));

    private static IReadOnlyList<FaceAttributeInfo> Facts(string path)
    {
        try
        {
            var attributes = JsonSerializer.Deserialize<Description>(File.ReadAllBytes(path), Json)?.Attributes;
            if (attributes is not { Count: > 0 })
                throw new InvalidDataException("The file faces.json names no attributes.");
            return attributes.Any(attribute => attribute.Name == HairColour)
                ? attributes
                : throw new InvalidDataException($"The file faces.json names no attribute {HairColour}, by which faces are sorted.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("The file faces.json is broken.", error);
        }
    }

    private sealed record Description(IReadOnlyList<FaceAttributeInfo> Attributes);
}
