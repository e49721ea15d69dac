namespace GenAI.Learn.Labs;

/// <summary>The test accuracies of one representation: for each count of labels one for each random choice of them.</summary>
internal sealed class AccuracyTable
{
    private readonly List<double>[] _levels = [.. LabelledDraws.Levels.Select(_ => new List<double>())];

    /// <summary>Levels of which at least one accuracy is known.</summary>
    public IEnumerable<int> Known => Enumerable.Range(0, _levels.Length).Where(level => _levels[level].Count > 0);

    public int CountAt(int level) => _levels[level].Count;

    public double Mean(int level) => _levels[level].Average();

    public double Least(int level) => _levels[level].Min();

    public double Greatest(int level) => _levels[level].Max();

    public double At(int level, int draw) => _levels[level][draw];

    public void Add(int level, double accuracy) => _levels[level].Add(accuracy);

    public void Save(BinaryWriter writer)
    {
        foreach (var level in _levels)
        {
            writer.Write(level.Count);
            level.ForEach(writer.Write);
        }
    }

    public void Load(BinaryReader reader)
    {
        foreach (var level in _levels)
        {
            level.Clear();
            for (var left = reader.ReadInt32(); left > 0; left--)
                level.Add(reader.ReadDouble());
        }
    }
}
