namespace GenAI.Learn.Labs;

/// <summary>Where the samples' mean has been: a point each tenth step.</summary>
internal sealed class MeanTrail
{
    /// <summary>Steps between two points.</summary>
    public const int Interval = 10;

    /// <summary>Steps that the trail reaches back.</summary>
    public const int Steps = 500;

    private readonly List<(float X, float Y)> _points = [];

    /// <summary>The points, x0, y0, x1, y1, ..., the oldest first.</summary>
    public float[] Points => [.. _points.SelectMany(point => new[] { point.X, point.Y })];

    /// <summary>The length of the way along the points; null while they are too few.</summary>
    public double? Travelled => IsWhole ? _points.Zip(_points.Skip(1), Distance).Sum() : null;

    /// <summary>The distance from the first to the last; null while they are too few.</summary>
    public double? Displacement => IsWhole ? Distance(_points[0], _points[^1]) : null;

    private bool IsWhole => _points.Count == Steps / Interval + 1;

    /// <summary>Adds a point, and forgets the oldest when the trail is whole.</summary>
    public void Add(float x, float y)
    {
        if (IsWhole)
            _points.RemoveAt(0);
        _points.Add((x, y));
    }

    /// <summary>Writes the points.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_points.Count);
        foreach (var (x, y) in _points)
        {
            writer.Write(x);
            writer.Write(y);
        }
    }

    /// <summary>Reads them.</summary>
    public void Load(BinaryReader reader)
    {
        _points.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
            _points.Add((reader.ReadSingle(), reader.ReadSingle()));
    }

    private static double Distance((float X, float Y) from, (float X, float Y) to) => Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
}
