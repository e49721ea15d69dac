namespace GenAI.Learn.Labs;

/// <summary>The curves of a whole run, with neighbours joined to their mean until few enough are left.</summary>
internal sealed class RecordedCurves
{
    private readonly float[] _steps;
    private readonly Dictionary<string, float[]> _values;

    private RecordedCurves(float[] steps, Dictionary<string, float[]> values) => (_steps, _values) = (steps, values);

    public static RecordedCurves Of(CurvePoints? all, int most)
    {
        var stride = Math.Max(1, ((all?.Steps.Values.Length ?? 0) + most - 1) / most);
        return new RecordedCurves(
            Joined(all?.Steps ?? Array.Empty<float>(), stride),
            all?.Values.ToDictionary(v => v.Key, v => Joined(v.Value, stride)) ?? []);
    }

    /// <summary>All points.</summary>
    public CurvePoints All => new(0, _steps, _values.ToDictionary(v => v.Key, v => (Floats)v.Value));

    /// <summary>How many points they have.</summary>
    public int Count => _steps.Length;

    /// <summary>How many points are known at a step.</summary>
    public int UpTo(int step) => Array.FindLastIndex(_steps, s => s <= step) + 1;

    private static float[] Joined(Floats values, int stride) =>
        [.. values.Values.ToArray().Chunk(stride).Select(part => part.Where(v => !float.IsNaN(v)).DefaultIfEmpty(float.NaN).Average())];
}
