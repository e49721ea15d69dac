namespace GenAI.Learn.Models.Points;

/// <summary>Which modes of a distribution a generator reaches.</summary>
public static class ModeCoverage
{
    /// <summary>How many standard deviations from its centre a point still belongs to a mode.</summary>
    public const double Reach = 3;

    /// <summary>The part of a mode's fair share of the samples that it must get to count as covered.</summary>
    public const double PartOfFairShare = 0.25;

    /// <summary>
    /// Counts the modes that are covered: those with at least a quarter of their fair share of the samples (1/32 of all for
    /// each of eight modes) within three standard deviations of the centre.
    /// </summary>
    /// <param name="points">Samples: x0, y0, x1, y1, ...</param>
    /// <param name="centres">The modes' centres.</param>
    /// <param name="sigma">Their standard deviation.</param>
    public static int Count(ReadOnlySpan<float> points, IReadOnlyList<(double X, double Y)> centres, double sigma)
    {
        var needed = PartOfFairShare / centres.Count * (points.Length / 2);
        var covered = 0;
        foreach (var (x, y) in centres)
        {
            if (Near(points, x, y, Reach * sigma) >= needed)
                covered++;
        }

        return covered;
    }

    private static int Near(ReadOnlySpan<float> points, double x, double y, double distance)
    {
        var near = 0;
        for (var i = 0; i < points.Length; i += 2)
        {
            var (dx, dy) = (points[i] - x, points[i + 1] - y);
            if (dx * dx + dy * dy <= distance * distance)
                near++;
        }

        return near;
    }
}
