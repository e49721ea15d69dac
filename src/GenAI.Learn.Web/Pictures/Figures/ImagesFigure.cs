using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>
/// A sheet of small images, magnified by their pixels. Where it has another shape than its place, only so many rows and
/// columns are shown that the images are as large as can be; rows that have a meaning each stay together.
/// </summary>
internal sealed class ImagesFigure(ImagesView view, ImagesData data) : Figure
{
    private const float Gap = 0.07f; // of an image's width

    private readonly int _rows = (data.Count + data.Columns - 1) / data.Columns;

    public override float? Aspect => data.Columns * data.Width / (float)(_rows * data.Height);

    public override bool CanBeCut => view.Rows.Count == 0;

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        using var sheet = SKImage.FromEncodedData(data.Png);
        var (columns, rows) = Shown(area.Width / area.Height);
        var grid = Fitted(area, columns * data.Width / (float)(rows * data.Height));
        var (width, height) = (grid.Width / columns, grid.Height / rows);
        var gap = Math.Min(width, height) * Gap;
        for (var i = 0; i < columns * rows; i++)
        {
            var (column, row) = (i % columns, i / columns);
            if ((row * data.Columns) + column >= data.Count)
                continue;
            canvas.DrawImage(
                sheet, SKRect.Create(column * data.Width, row * data.Height, data.Width, data.Height),
                SKRect.Create(grid.Left + (column * width) + (gap / 2), grid.Top + (row * height) + (gap / 2),
                    width - gap, height - gap),
                new SKSamplingOptions(SKFilterMode.Nearest), null);
        }
    }

    private (int Columns, int Rows) Shown(float aspect)
    {
        var image = data.Width / (float)data.Height;

        // Of the place, when an image is as high as it can be.
        double Covered(int columns, int rows)
        {
            var height = Math.Min(aspect / (columns * image), 1f / rows);
            return Math.Round(height * height * columns * rows, 2);
        }

        var least = CanBeCut ? 1 : _rows;
        return Enumerable.Range(least, _rows - least + 1)
            .SelectMany(rows => Enumerable.Range(1, data.Columns).Select(columns => (Columns: columns, Rows: rows)))
            .OrderByDescending(shown => Covered(shown.Columns, shown.Rows))
            .ThenByDescending(shown => shown.Columns * shown.Rows).First();
    }
}
