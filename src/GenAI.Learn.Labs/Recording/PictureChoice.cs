namespace GenAI.Learn.Labs;

/// <summary>
/// Which views are drawn at which moments of a recording. Small ones, tables and words, at every moment. Large ones
/// only at some, all at the same, and chosen so that about equally much changes from one to the next.
/// </summary>
internal sealed class PictureChoice
{
    private const int Small = 1000; // bytes

    // The rest is shared evenly, so that a standing picture is still seen to stand.
    private const double ShareOfChange = 0.75;

    private readonly IReadOnlyDictionary<string, ViewData>[] _moments;
    private readonly double[] _way; // from 0 at the first moment to 1 at the last

    public PictureChoice(IReadOnlyList<View> views, IReadOnlyDictionary<string, ViewData>[] moments)
    {
        _moments = moments;
        var changes = new double[moments.Length];
        foreach (var view in views)
        {
            var own = moments.Select((now, i) => i == 0 ? 0 : Change(view, moments[i - 1], now)).ToArray();
            var most = own.Sum();
            for (var i = 0; i < own.Length && most > 0; i++)
                changes[i] += own[i] / most;
        }

        _way = Way(changes);
    }

    /// <summary>What is drawn at each moment when some of them show large pictures.</summary>
    /// <param name="count">How many after the first.</param>
    public IReadOnlyDictionary<string, ViewData>[] Of(int count)
    {
        var chosen = Enumerable.Range(0, count + 1)
            .Select(k => Array.FindIndex(_way, way => way >= ((double)k / count) - 1e-9)).ToHashSet();
        chosen.Add(_moments.Length - 1);
        return [.. _moments.Select((shown, i) => chosen.Contains(i)
            ? shown
            : shown.Where(one => !IsLarge(one.Value)).ToDictionary())];
    }

    private static double Change(
        View view, IReadOnlyDictionary<string, ViewData> before, IReadOnlyDictionary<string, ViewData> now)
    {
        if (!now.TryGetValue(view.Name, out var data) || !IsLarge(data))
            return 0;
        return before.TryGetValue(view.Name, out var had) ? VisibleChange.Between(view, had, data) : 1;
    }

    private static double[] Way(double[] changes)
    {
        var (all, sum, last) = (changes.Sum(), 0.0, Math.Max(1, changes.Length - 1));
        var evenly = all > 0 ? 1 - ShareOfChange : 1;
        return [.. changes.Select((change, i) =>
            (evenly * i / last) + ((1 - evenly) * (sum += change) / Math.Max(all, 1e-300)))];
    }

    private static bool IsLarge(ViewData data) => data switch
    {
        ImagesData images => images.Png.Length > Small,
        ScatterData or HeatmapData or SoundData => true,
        CurveData curve => curve.Lines.Values.Sum(Bytes) > Small,
        BarsData bars => (bars.Bars.Values.Sum(Bytes) + (bars.Lines?.Values.Sum(Bytes) ?? 0)) > Small,
        _ => false,
    };

    private static int Bytes(Line line) => Bytes(line.X) + Bytes(line.Y);

    private static int Bytes(Floats values) => values.Values.Length * sizeof(float);
}
