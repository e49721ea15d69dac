namespace GenAI.Learn.Models.Points;

/// <summary>
/// Shares of points in the cells of a regular grid over the square of half side <see cref="PointDistribution.HalfWidth"/>
/// around the origin, and one more cell for all that lies outside it.
/// </summary>
public static class PointHistogram
{
    /// <summary>Cells along a side: each is a tenth of a unit wide, twice the Gaussians' standard deviation.</summary>
    public const int CellsPerSide = 30;

    /// <summary>Counts points.</summary>
    /// <param name="points">x0, y0, x1, y1, ...</param>
    /// <returns>The share of each cell, row by row, then the share outside; they add up to 1.</returns>
    /// <exception cref="ArgumentException">There are no points.</exception>
    public static double[] Shares(ReadOnlySpan<float> points)
    {
        if (points.Length < 2 || points.Length % 2 != 0)
            throw new ArgumentException($"{points.Length} numbers are not one or more points of the plane.", nameof(points));
        var shares = new double[CellsPerSide * CellsPerSide + 1];
        var share = 2.0 / points.Length;
        for (var i = 0; i < points.Length; i += 2)
        {
            var (column, row) = (Cell(points[i]), Cell(points[i + 1]));
            var inside = column is >= 0 and < CellsPerSide && row is >= 0 and < CellsPerSide;
            shares[inside ? (int)row * CellsPerSide + (int)column : CellsPerSide * CellsPerSide] += share;
        }

        return shares;
    }

    private static double Cell(float coordinate) =>
        Math.Floor((coordinate / PointDistribution.HalfWidth + 1) / 2 * CellsPerSide);
}
