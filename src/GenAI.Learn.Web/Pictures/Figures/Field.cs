using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>
/// A grid of values as colours, the first row at the bottom; as <c>views/parts/field.js</c> paints it.
/// </summary>
internal static class Field
{
    /// <summary>From one colour over the paper to another.</summary>
    public static Func<float, SKColor> Diverging(SKColor low, SKColor high, SKColor middle, float strength = 1) =>
        share => Mixed(middle, share < 0.5f ? low : high, Math.Abs(share - 0.5f) * 2 * strength);

    /// <summary>From the paper to one colour.</summary>
    public static Func<float, SKColor> Sequential(SKColor low, SKColor high, float strength = 1) =>
        share => Mixed(low, high, share * strength);

    public static SKImage Paint(Grid grid, Extent range, Func<float, SKColor> ramp)
    {
        using var picture = new SKBitmap(new SKImageInfo(grid.Columns, grid.Rows, SKColorType.Rgba8888,
            SKAlphaType.Opaque));
        var values = grid.Values.Values.Span;
        var span = range.To - range.From == 0 ? 1 : range.To - range.From;
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                var share = (float)((values[(row * grid.Columns) + column] - range.From) / span);
                picture.SetPixel(column, grid.Rows - 1 - row, ramp(float.IsNaN(share) ? 0 : Math.Clamp(share, 0, 1)));
            }
        }

        return SKImage.FromBitmap(picture);
    }

    private static SKColor Mixed(SKColor from, SKColor to, float share)
    {
        byte Between(byte a, byte b) => (byte)Math.Round(a + ((b - a) * share));
        return new SKColor(Between(from.Red, to.Red), Between(from.Green, to.Green), Between(from.Blue, to.Blue));
    }
}
