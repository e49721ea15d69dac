namespace GenAI.Learn.Models.Images;

/// <summary>The smallest box of whole pixels around an image's ink, for measures that need not look beyond.</summary>
/// <param name="Left">The first column with ink.</param>
/// <param name="Top">The first row with ink.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct InkBox(int Left, int Top, int Width, int Height)
{
    public bool IsEmpty => Width <= 0;

    public static InkBox Of(ReadOnlySpan<float> brightness, int width, float threshold)
    {
        var (left, right, top, bottom) = (width, -1, brightness.Length, -1);
        for (var i = 0; i < brightness.Length; i++)
        {
            if (brightness[i] < threshold)
                continue;
            var (x, y) = (i % width, i / width);
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        return right < 0 ? default : new InkBox(left, top, right - left + 1, bottom - top + 1);
    }

    /// <summary>
    /// The ink on a finer grid by bilinear interpolation, with a pixel of the coarse grid around the box; what lies outside the image is black.
    /// </summary>
    public bool[] Enlarge(ReadOnlySpan<float> brightness, int width, int factor, float threshold)
    {
        var (columns, rows) = ((Width + 2) * factor, (Height + 2) * factor);
        var ink = new bool[columns * rows];
        var line = new float[Width + 4]; // of the coarse columns from two before the box
        for (var y = 0; y < rows; y++)
        {
            var (row, down) = Place(y, Top, factor);
            for (var i = 0; i < line.Length; i++)
                line[i] = At(brightness, width, Left - 2 + i, row) * (1 - down) + At(brightness, width, Left - 2 + i, row + 1) * down;
            for (var x = 0; x < columns; x++)
            {
                var (column, across) = Place(x, 2, factor);
                ink[y * columns + x] = line[column] * (1 - across) + line[column + 1] * across >= threshold;
            }
        }

        return ink;
    }

    // The coarse pixel whose centre lies before a fine one's, and how far the fine one is on the way to the next.
    private static (int Before, float Way) Place(int fine, int start, int factor)
    {
        var place = (fine + 0.5f) / factor - 0.5f + start - 1;
        var before = (int)MathF.Floor(place);
        return (before, place - before);
    }

    private static float At(ReadOnlySpan<float> brightness, int width, int x, int y) =>
        x >= 0 && x < width && y >= 0 && (y * width) + x < brightness.Length ? brightness[y * width + x] : 0;
}
