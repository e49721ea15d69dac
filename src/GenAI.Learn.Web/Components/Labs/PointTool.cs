using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Components.Labs;

/// <summary>What pointing into a plane does to its points of two classes: a new one is placed, one that is there is dragged or removed.</summary>
public sealed class PointTool
{
    // Within this share of the plane's width a point is taken hold of: a finger's width on a phone.
    private const double Reach = 0.035;

    private int? held;

    /// <summary>The class of the points that are placed, 0 or 1.</summary>
    public int Class { get; set; }

    /// <summary>True when a point that is touched is taken away.</summary>
    public bool Removes { get; set; }

    /// <summary>The points after a moment of a stroke; null when nothing changes.</summary>
    /// <param name="points">The points before.</param>
    /// <param name="place">Where the pointer is.</param>
    /// <param name="moment">What it does there.</param>
    /// <param name="span">The plane's width, in its units.</param>
    public ClassPointList? Apply(ClassPointList points, Position place, StrokeMoment moment, double span)
    {
        ArgumentNullException.ThrowIfNull(points);
        var index = moment == StrokeMoment.Down ? Nearest(points.Points, place, span * Reach) : held;
        held = moment == StrokeMoment.Up ? null : index;
        if (moment == StrokeMoment.Up)
            return null;
        if (Removes)
            return index is { } touched ? Without(points, touched) : null;
        if (index is { } dragged && dragged < points.Points.Count)
            return new([.. points.Points.Select((point, i) => i == dragged ? point with { X = place.X, Y = place.Y } : point)]);
        return moment == StrokeMoment.Down ? Placed(points, place) : null;
    }

    private static int? Nearest(IReadOnlyList<ClassPoint> points, Position place, double reach)
    {
        var near = Enumerable.Range(0, points.Count)
            .Select(i => (Index: i, Distance: double.Hypot(points[i].X - place.X, points[i].Y - place.Y)))
            .Where(candidate => candidate.Distance <= reach)
            .OrderBy(candidate => candidate.Distance)
            .ToArray();
        return near is [var nearest, ..] ? nearest.Index : null;
    }

    // One point a touch: the hand may tremble.
    private ClassPointList? Without(ClassPointList points, int index)
    {
        held = null;
        return index < points.Points.Count ? new([.. points.Points.Where((_, i) => i != index)]) : null;
    }

    private ClassPointList? Placed(ClassPointList points, Position place)
    {
        if (points.Points.Count >= ClassPointList.MaxPoints)
            return null;
        held = points.Points.Count;
        return new([.. points.Points, new ClassPoint(place.X, place.Y, Class)]);
    }
}
