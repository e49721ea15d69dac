using System.IO.Compression;
using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// <see cref="ImagesData"/> of a lean frame: <paramref name="Png"/> has a PNG for each row of images, so that a row which has
/// not changed need not be sent again. A channel has 64 shades, as in a recording: of 255 it is off by at most 2.
/// </summary>
internal sealed record LeanImages(IReadOnlyList<RawJson> Png, int Count, int Columns, int Width, int Height) : ViewData
{
    private const int Top = 63;

    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Cuts a sheet into its rows.</summary>
    /// <param name="images">The sheet.</param>
    /// <param name="taken">Gets a row's number, its pixels and what makes its JSON; gives its JSON.</param>
    public static LeanImages Of(ImagesData images, Func<string, byte[], Func<byte[]>, byte[]> taken)
    {
        var sheet = Sheet.Of(images.Png);
        var rows = Shades(sheet.Bytes).Chunk(Math.Max(1, sheet.Row * images.Height)).Select((pixels, row) =>
            new RawJson(taken(Name(row), pixels, () => Json(sheet with { Bytes = pixels }))));
        return new LeanImages([.. rows], images.Count, images.Columns, images.Width, images.Height) { Labels = images.Labels };
    }

    /// <summary>The same with other JSON for its rows.</summary>
    public LeanImages Replaced(Func<string, byte[]> with) => this with { Png = [.. Png.Select((_, row) => new RawJson(with(Name(row))))] };

    private static string Name(int row) => $"{row}";

    private static byte[] Shades(byte[] pixels)
    {
        var shades = new byte[pixels.Length];
        for (var i = 0; i < pixels.Length; i++)
            shades[i] = (byte)((((pixels[i] * Top) + 127) / 255 * 255) / Top);
        return shades;
    }

    private static byte[] Json(Sheet row) => JsonSerializer.SerializeToUtf8Bytes(row.ToPng(CompressionLevel.Optimal), LabJson.Options);
}
