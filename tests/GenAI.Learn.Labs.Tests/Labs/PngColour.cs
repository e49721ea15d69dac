namespace GenAI.Learn.Labs.Tests.Labs;

/// <summary>Whether shown images are in colour.</summary>
internal static class PngColour
{
    private const int ColourTypeAt = 25; // after the signature, the first chunk's length and name, width, height and depth
    private const int Rgb = 2;

    /// <summary>What the PNG's header says.</summary>
    public static bool IsInColour(this ImagesData images) => images.Png[ColourTypeAt] == Rgb;
}
