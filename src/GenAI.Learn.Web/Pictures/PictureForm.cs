using SkiaSharp;

namespace GenAI.Learn.Web.Pictures;

/// <summary>In what form a lab's picture is asked for.</summary>
/// <param name="Ending">Of its address.</param>
/// <param name="Width">Pixels; the height is in proportion.</param>
/// <param name="IsNight">In the colours of the dark theme.</param>
/// <param name="Format">The file's format.</param>
/// <param name="Quality">0 to 100, where the format loses anything.</param>
public sealed record PictureForm(string Ending, int Width, bool IsNight, SKEncodedImageFormat Format, int Quality)
{
    /// <summary>For whoever shows a link to a page: a PNG, which all of them read.</summary>
    public static PictureForm Shared { get; } = new("png", LabPicture.Width, false, SKEncodedImageFormat.Png, 100);

    /// <summary>For a card on paper.</summary>
    public static PictureForm Day { get; } = new("webp", 720, false, SKEncodedImageFormat.Webp, 82);

    /// <summary>For a card in the dark theme.</summary>
    public static PictureForm Night { get; } = Day with { IsNight = true };

    public int Height => Width * LabPicture.Height / LabPicture.Width;

    public string MediaType => $"image/{Ending}";
}
