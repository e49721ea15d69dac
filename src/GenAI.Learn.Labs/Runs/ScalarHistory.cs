namespace GenAI.Learn.Labs;

/// <summary>
/// The scalars of every step. At <see cref="Capacity"/> points neighbours are joined to their mean, and from then on each
/// point stands for twice as many steps, so a long run's curve keeps an even density.
/// </summary>
internal sealed class ScalarHistory
{
    public const int Capacity = 16_384;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<float>> _values = [];
    private readonly Dictionary<string, (double Sum, int Count)> _pending = [];
    private List<float> _steps = [];
    private int _stride = 1;
    private int _pendingSteps;
    private double _pendingStepSum;
    private int _epoch;
    private int _trusted;

    /// <summary>Adds the scalars of one step.</summary>
    public void Append(int step, IReadOnlyDictionary<string, double> scalars)
    {
        lock (_gate)
        {
            foreach (var (name, value) in scalars)
            {
                var (sum, count) = _pending.GetValueOrDefault(name);
                _pending[name] = (sum + value, count + 1);
            }

            _pendingStepSum += step;
            if (++_pendingSteps == _stride)
                Flush();
        }
    }

    /// <summary>Where a reader starts that says it has points already. It is believed only where nothing changed them since.</summary>
    public HistoryMark MarkAfter(int after)
    {
        lock (_gate)
            return after >= _trusted && after <= _steps.Count ? new HistoryMark(_epoch, after) : new HistoryMark(-1, 0);
    }

    /// <summary>The points that a reader lacks; null when it has all.</summary>
    public CurvePoints? Since(ref HistoryMark mark)
    {
        lock (_gate)
        {
            var from = mark.Epoch == _epoch ? mark.Count : 0;
            if (mark.Epoch == _epoch && from == _steps.Count)
                return null;
            var hadNone = mark is { Epoch: -1 } && _steps.Count == 0;
            mark = new HistoryMark(_epoch, _steps.Count);
            return hadNone
                ? null
                : new CurvePoints(from, Tail(_steps, from), _values.ToDictionary(v => v.Key, v => Tail(v.Value, from)));
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_steps.Count > 0)
                Rewritten();
            _steps.Clear();
            _values.Clear();
            _pending.Clear();
            (_stride, _pendingSteps, _pendingStepSum) = (1, 0, 0);
        }
    }

    public void Write(BinaryWriter writer)
    {
        lock (_gate)
        {
            writer.Write(_stride);
            writer.Write(_pendingSteps);
            writer.Write(_pendingStepSum);
            WriteAll(writer, _steps);
            writer.Write(_values.Count);
            foreach (var (name, values) in _values)
            {
                writer.Write(name);
                WriteAll(writer, values);
            }

            writer.Write(_pending.Count);
            foreach (var (name, (sum, count)) in _pending)
            {
                writer.Write(name);
                writer.Write(sum);
                writer.Write(count);
            }
        }
    }

    public void Read(BinaryReader reader)
    {
        Clear();
        lock (_gate)
        {
            _stride = reader.ReadInt32();
            _pendingSteps = reader.ReadInt32();
            _pendingStepSum = reader.ReadDouble();
            _steps = ReadAll(reader);
            for (var left = reader.ReadInt32(); left > 0; left--)
                _values[reader.ReadString()] = ReadAll(reader);
            for (var left = reader.ReadInt32(); left > 0; left--)
                _pending[reader.ReadString()] = (reader.ReadDouble(), reader.ReadInt32());
        }
    }

    private static Floats Tail(List<float> list, int from) => list.GetRange(from, list.Count - from).ToArray();

    private static void WriteAll(BinaryWriter writer, List<float> list)
    {
        writer.Write(list.Count);
        list.ForEach(writer.Write);
    }

    private static List<float> ReadAll(BinaryReader reader)
    {
        var list = new List<float>(reader.ReadInt32());
        for (var i = list.Capacity; i > 0; i--)
            list.Add(reader.ReadSingle());
        return list;
    }

    private void Flush()
    {
        foreach (var name in _pending.Keys)
        {
            if (_values.ContainsKey(name))
                continue;
            _values[name] = [.. Enumerable.Repeat(float.NaN, _steps.Count)];
            if (_steps.Count > 0)
                AddedName();
        }

        foreach (var (name, values) in _values)
        {
            var (sum, count) = _pending.GetValueOrDefault(name);
            values.Add(count == 0 ? float.NaN : (float)(sum / count));
        }

        _steps.Add((float)(_pendingStepSum / _pendingSteps));
        _pending.Clear();
        (_pendingSteps, _pendingStepSum) = (0, 0);
        if (_steps.Count == Capacity)
            Thin();
    }

    private void Thin()
    {
        _steps = Halved(_steps);
        foreach (var name in _values.Keys.ToArray())
            _values[name] = Halved(_values[name]);
        _stride *= 2;
        Rewritten();
    }

    private static List<float> Halved(List<float> list) =>
        [.. list.Chunk(2).Select(pair => float.IsNaN(pair[0]) ? pair[1] : float.IsNaN(pair[1]) ? pair[0] : (pair[0] + pair[1]) / 2)];

    // A name that appears late has NaN in all earlier points: readers that have only those must take them again.
    private void AddedName()
    {
        _epoch++;
        _trusted = Math.Max(_trusted, _steps.Count + 1);
    }

    private void Rewritten()
    {
        _epoch++;
        _trusted = int.MaxValue;
    }
}
