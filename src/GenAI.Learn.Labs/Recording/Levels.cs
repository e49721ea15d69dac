namespace GenAI.Learn.Labs;

/// <summary>
/// Numbers as whole numbers from 1 to <see cref="Top"/>, even steps of their range, 0 for one that is not a number.
/// What lies beyond the range is taken to its end.
/// </summary>
/// <param name="Top">The largest.</param>
/// <param name="From">What 1 means, for each component in turn.</param>
/// <param name="To">What <paramref name="Top"/> means.</param>
internal sealed record Levels(int Top, double[] From, double[] To)
{
    public const int Coarse = 255;
    public const int Fine = 4095;

    /// <summary>Levels for all that some arrays of one kind hold, within what can be seen of them.</summary>
    public static Levels Over(int top, IReadOnlyList<Extent> within, IEnumerable<Floats> arrays)
    {
        var parts = Math.Max(1, within.Count);
        var from = Enumerable.Repeat(double.PositiveInfinity, parts).ToArray();
        var to = Enumerable.Repeat(double.NegativeInfinity, parts).ToArray();
        foreach (var array in arrays)
        {
            for (var i = 0; i < array.Values.Length; i++)
            {
                if (!float.IsFinite(array.Values.Span[i]))
                    continue;
                from[i % parts] = Math.Min(from[i % parts], array.Values.Span[i]);
                to[i % parts] = Math.Max(to[i % parts], array.Values.Span[i]);
            }
        }

        for (var i = 0; i < parts; i++)
        {
            if (within.Count > 0)
                (from[i], to[i]) = (Math.Max(from[i], within[i].From), Math.Min(to[i], within[i].To));
            if (!(from[i] < to[i]))
                (from[i], to[i]) = double.IsFinite(from[i]) ? (from[i], from[i] + 1) : (0, 1);
        }

        return new Levels(top, from, to);
    }

    /// <summary>Numbers as levels.</summary>
    public int[] Of(Floats values)
    {
        var levels = new int[values.Values.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var value = values.Values.Span[i];
            var (from, to) = (From[i % From.Length], To[i % To.Length]);
            if (!float.IsNaN(value))
                levels[i] = 1 + (int)Math.Round((Math.Clamp(value, from, to) - from) / (to - from) * (Top - 1));
        }

        return levels;
    }

    /// <summary>Levels as numbers again.</summary>
    public float[] Numbers(int[] levels) =>
        [.. levels.Select((level, i) => level == 0
            ? float.NaN
            : (float)Number(level, From[i % From.Length], To[i % To.Length]))];

    private double Number(int level, double from, double to) => from + ((level - 1.0) / (Top - 1) * (to - from));
}
