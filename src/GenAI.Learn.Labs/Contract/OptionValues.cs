namespace GenAI.Learn.Labs;

/// <summary>A point of the plane: for a latent position, or one of a drawn distribution. JSON: <c>[x, y]</c>.</summary>
/// <param name="X">Horizontal coordinate, in the units of the view it is picked in.</param>
/// <param name="Y">Vertical coordinate, likewise.</param>
public readonly record struct Position(double X, double Y);

/// <summary>A distribution drawn by the learner as points. JSON: <c>[[x, y], ...]</c>.</summary>
/// <param name="Points">The points; at most <see cref="MaxPoints"/>.</param>
public sealed record PointList(IReadOnlyList<Position> Points)
{
    /// <summary>The most points that one drawing may have.</summary>
    public const int MaxPoints = 2000;

    /// <summary>No points.</summary>
    public static PointList Empty { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(PointList? other) => other is not null && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => Points.Count;
}

/// <summary>A point with its class. JSON: <c>[x, y, class]</c>.</summary>
/// <param name="X">Horizontal coordinate, in the units of the view it is placed in.</param>
/// <param name="Y">Vertical coordinate, likewise.</param>
/// <param name="Class">0 or 1.</param>
public readonly record struct ClassPoint(double X, double Y, int Class);

/// <summary>Points of two classes that the learner placed and dragged. JSON: <c>[[x, y, class], ...]</c>.</summary>
/// <param name="Points">The points; at most <see cref="MaxPoints"/>.</param>
public sealed record ClassPointList(IReadOnlyList<ClassPoint> Points)
{
    /// <summary>The most points that one set may have.</summary>
    public const int MaxPoints = 500;

    /// <summary>No points.</summary>
    public static ClassPointList Empty { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(ClassPointList? other) => other is not null && Points.SequenceEqual(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => Points.Count;
}

/// <summary>A 28 x 28 grey image drawn by the learner, row by row, 0 black to 255 white. JSON: base64 of 784 bytes.</summary>
/// <param name="Pixels">784 bytes, or none for an empty drawing.</param>
public sealed record Drawing(IReadOnlyList<byte> Pixels)
{
    /// <summary>Pixels on a side.</summary>
    public const int Side = 28;

    /// <summary>Nothing drawn.</summary>
    public static Drawing Empty { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(Drawing? other) => other is not null && Pixels.SequenceEqual(other.Pixels);

    /// <inheritdoc/>
    public override int GetHashCode() => Pixels.Count;
}

/// <summary>A class of a labelled data set. JSON: its index.</summary>
/// <param name="Index">0 to 9 for MNIST and Fashion-MNIST.</param>
public readonly record struct ClassLabel(int Index);
