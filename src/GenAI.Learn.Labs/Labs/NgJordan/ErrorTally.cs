namespace GenAI.Learn.Labs;

/// <summary>The error rates of one model at one level, a number for each split.</summary>
internal sealed class ErrorTally
{
    private readonly List<double> _errors = [];

    public int Count => _errors.Count;

    public double Mean => _errors.Average();

    /// <summary>The standard error of the mean; 0 while there is one split alone.</summary>
    public double StandardError
    {
        get
        {
            var mean = Mean;
            return Count < 2 ? 0 : Math.Sqrt(_errors.Sum(error => (error - mean) * (error - mean)) / (Count - 1) / Count);
        }
    }

    public void Add(double error) => _errors.Add(error);

    /// <summary>The value below which a share of the splits lies, by straight lines between neighbours.</summary>
    public double Quantile(double share)
    {
        var sorted = _errors.Order().ToArray();
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_errors.Count);
        _errors.ForEach(writer.Write);
    }

    public void Load(BinaryReader reader)
    {
        _errors.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
            _errors.Add(reader.ReadDouble());
    }
}
