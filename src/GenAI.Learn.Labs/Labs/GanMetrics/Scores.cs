namespace GenAI.Learn.Labs;

/// <summary>One number as it was measured.</summary>
/// <param name="Value">The number.</param>
/// <param name="Deviation">Its standard deviation; null while that is not known.</param>
/// <param name="Count">Images that it is of.</param>
internal readonly record struct Score(double Value, double? Deviation, int Count);

/// <summary>The numbers of one set of images, as far as they are measured.</summary>
internal sealed class Scores
{
    private readonly SortedDictionary<ScoreKind, Score> _values = [];

    /// <summary>Why there is no FID; null when nothing is against it.</summary>
    public string? Refusal { get; set; }

    /// <summary>FID of parts of the set, by their size.</summary>
    public List<(int Count, double Mean, double Deviation)> BySize { get; } = [];

    public IReadOnlyDictionary<ScoreKind, Score> Values => _values;

    public Score? this[ScoreKind kind]
    {
        get => _values.TryGetValue(kind, out var score) ? score : null;
        set
        {
            if (value is { } score)
                _values[kind] = score;
            else
                _values.Remove(kind);
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Refusal ?? "");
        writer.Write(_values.Count);
        foreach (var (kind, score) in _values)
        {
            writer.Write((int)kind);
            writer.Write(score.Value);
            writer.Write(score.Deviation ?? -1);
            writer.Write(score.Count);
        }

        writer.Write(BySize.Count);
        foreach (var (count, mean, deviation) in BySize)
        {
            writer.Write(count);
            writer.Write(mean);
            writer.Write(deviation);
        }
    }

    public static Scores Read(BinaryReader reader)
    {
        var scores = new Scores { Refusal = reader.ReadString() is { Length: > 0 } refusal ? refusal : null };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var kind = (ScoreKind)reader.ReadInt32();
            var (value, deviation) = (reader.ReadDouble(), reader.ReadDouble());
            scores[kind] = new Score(value, deviation < 0 ? null : deviation, reader.ReadInt32());
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
            scores.BySize.Add((reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble()));
        return scores;
    }
}
