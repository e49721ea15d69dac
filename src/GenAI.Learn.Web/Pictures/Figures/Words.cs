using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>
/// Words as bars of their length, as a page looks from afar: no typeface is needed, which a server need not have, and
/// at the size of a card letters could not be read.
/// </summary>
internal static class Words
{
    private const float Letter = 0.5f; // of the line's height

    /// <summary>Draws one line's words from the left.</summary>
    public static void Draw(
        SKCanvas canvas, IEnumerable<string> words, SKPoint at, float height, Func<string, SKPaint> paintOf)
    {
        var x = at.X;
        foreach (var word in words)
        {
            var width = WidthOf(word, height);
            canvas.DrawRoundRect(SKRect.Create(x, at.Y, width, height), height / 3, height / 3, paintOf(word));
            x += width + (height * 0.7f);
        }
    }

    public static float WidthOf(string word, float height) => word.Length * height * Letter;

    /// <summary>Lines that are no longer than the width.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(string text, float width, float height)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new List<string>();
            var used = 0f;
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var own = WidthOf(word, height) + (height * 0.7f);
                if (used + own > width && line.Count > 0)
                {
                    yield return line;
                    line = [];
                    used = 0;
                }

                line.Add(word);
                used += own;
            }

            if (line.Count > 0)
                yield return line;
        }
    }
}
