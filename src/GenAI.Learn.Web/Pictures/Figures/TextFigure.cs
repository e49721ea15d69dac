using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>A text, each word a bar as long as the word; the long words, which carry most, in the accent.</summary>
internal sealed class TextFigure(TextData data) : Figure
{
    private const int Long = 7;
    private const float LineHeight = 1.75f;

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        using var plain = Filled(palette.Soft, 0.45);
        using var strong = Filled(palette.Accent, 0.9);
        var height = Largest(area);
        var lines = Words.Lines(data.Text, area.Width, height).Take((int)(area.Height / (height * LineHeight)))
            .ToArray();
        var top = area.MidY - (((lines.Length * LineHeight) - LineHeight + 1) * height / 2);
        foreach (var (line, place) in lines.Select((line, place) => (line, place)))
        {
            Words.Draw(
                canvas, line, new SKPoint(area.Left, top + (place * height * LineHeight)), height,
                word => word.Length >= Long ? strong : plain);
        }
    }

    // As large as lets the whole text in.
    private float Largest(SKRect area)
    {
        for (var height = 38f; height > 14; height -= 2)
        {
            if (Words.Lines(data.Text, area.Width, height).Count() * height * LineHeight <= area.Height)
                return height;
        }

        return 14;
    }
}
