using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Faces;

namespace GenAI.Learn.Labs;

/// <summary>Images of which it is known what each is, and which are the anomalies.</summary>
/// <param name="Train">From the ordinary ones of these is learned.</param>
/// <param name="Test">Both kinds of these are asked about.</param>
internal sealed record KnownImages(KnownImages.Part Train, KnownImages.Part Test)
{
    /// <summary>Half of the images.</summary>
    /// <param name="Set">The images.</param>
    /// <param name="IsAnomaly">Whether the image at a position is left out of training.</param>
    /// <param name="Kind">What the image at a position is.</param>
    public sealed record Part(ImageSet Set, Func<int, bool> IsAnomaly, Func<int, string> Kind);

    /// <summary>Images of ten classes, one of which is left out.</summary>
    /// <param name="images">The images.</param>
    /// <param name="leftOut">The label of that class.</param>
    public static KnownImages ByClass(ImageSets images, int leftOut)
    {
        return new KnownImages(Known(images.Train), Known(images.Test));

        Part Known(ImageSet set) => new(set, i => set.Labels.Span[i] == leftOut, i => images.Classes[set.Labels.Span[i]]);
    }

    /// <summary>Faces, of which those with a hat are left out.</summary>
    /// <param name="faces">The faces.</param>
    public static KnownImages ByHat(FaceSets faces)
    {
        var hat = faces.Place("hat");
        return new KnownImages(Known(faces.Train), Known(faces.Test));

        Part Known(FaceSet set) => new(set.Images, i => set.Value(i, hat) != 0, i => set.Value(i, hat) != 0 ? "hat" : "no hat");
    }
}
