namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// The weighted mean of a stream of numbers and its standard error by batch means, which also holds where draws that follow each
/// other are correlated, as long as a batch is longer than their memory. There are at most 64 batches; when they are full, neighbours merge.
/// </summary>
public sealed class BatchMeans
{
    private const int Most = 64;

    private readonly List<(double Weight, double Sum)> _batches = [];
    private long _batchSize = 1, _inLast;

    /// <summary>Numbers seen.</summary>
    public long Count { get; private set; }

    /// <summary>Numbers seen with a weight above 0.</summary>
    public long Kept { get; private set; }

    /// <summary>The weighted mean, or null before a first weight above 0.</summary>
    public double? Mean => _batches.Sum(b => b.Weight) is > 0 and var weight ? _batches.Sum(b => b.Sum) / weight : null;

    /// <summary>The standard error of <see cref="Mean"/>, or null with fewer than 8 batches of positive weight.</summary>
    public double? StandardError
    {
        get
        {
            var (used, all) = (_batches.Count(b => b.Weight > 0), _batches.Sum(b => b.Weight));
            if (used < 8 || Mean is not { } mean)
                return null;
            var squares = _batches.Sum(b => (b.Sum - mean * b.Weight) * (b.Sum - mean * b.Weight));
            return Math.Sqrt(squares * _batches.Count / (_batches.Count - 1)) / all;
        }
    }

    /// <summary>Takes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="weight">Its weight, not negative.</param>
    public void Add(double value, double weight = 1)
    {
        Count++;
        Kept += weight > 0 ? 1 : 0;
        if (_inLast == 0)
            _batches.Add(default);
        var (total, sum) = _batches[^1];
        _batches[^1] = (total + weight, sum + weight * value);
        _inLast = (_inLast + 1) % _batchSize;
        if (_batches.Count == Most && _inLast == 0)
            Merge();
    }

    /// <summary>Writes what was gathered.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var number in (long[])[Count, Kept, _batchSize, _inLast, _batches.Count])
            writer.Write(number);
        foreach (var (weight, sum) in _batches)
        {
            writer.Write(weight);
            writer.Write(sum);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        (Count, Kept, _batchSize, _inLast) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        _batches.Clear();
        for (var left = reader.ReadInt64(); left > 0; left--)
            _batches.Add((reader.ReadDouble(), reader.ReadDouble()));
    }

    private void Merge()
    {
        for (var i = 0; i < Most / 2; i++)
            _batches[i] = (_batches[2 * i].Weight + _batches[2 * i + 1].Weight, _batches[2 * i].Sum + _batches[2 * i + 1].Sum);
        _batches.RemoveRange(Most / 2, Most / 2);
        _batchSize *= 2;
    }
}
