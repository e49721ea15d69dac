namespace GenAI.Learn.Labs;

/// <summary>The picture of one moment, filled by <see cref="Lab.Draw"/>.</summary>
/// <param name="views">The views that the lab declared.</param>
/// <param name="step">Whole steps done.</param>
/// <param name="phase">The phase done last, or null at a whole step.</param>
public sealed class Frame(IReadOnlyList<View> views, int step, string? phase)
{
    private readonly Dictionary<string, ViewData> _data = [];

    /// <summary>Whole steps done.</summary>
    public int Step { get; } = step;

    /// <summary>The phase done last in slow motion, or null at a whole step.</summary>
    public string? Phase { get; } = phase;

    /// <summary>One sentence for people and screen readers: "D loss 0.69, samples cover 7 of 8 modes."</summary>
    public string Note { get; set; } = "";

    /// <summary>The goal that the run sets its learner, as it stands; null for none.</summary>
    public Goal? Goal { get; set; }

    /// <summary>What was shown, by view name.</summary>
    public IReadOnlyDictionary<string, ViewData> Data => _data;

    /// <summary>The view of this name.</summary>
    internal View View(string name) => views.First(view => view.Name == name);

    /// <summary>Shows data in a view. A view not shown in a frame keeps what it has.</summary>
    /// <exception cref="ArgumentException">No such view, or the data is not of its kind.</exception>
    public void Show(string view, ViewData data)
    {
        var declared = views.FirstOrDefault(v => v.Name == view)
            ?? throw new ArgumentException($"The lab declares no view '{view}'; it has {string.Join(", ", views.Select(v => v.Name))}.", nameof(view));
        if (!Fits(declared, data))
            throw new ArgumentException($"View '{view}' is a {declared.GetType().Name} and cannot show {data.GetType().Name}.", nameof(data));
        _data[view] = data;
    }

    // CurveView takes CurveData, and so on for every kind.
    private static bool Fits(View view, ViewData data) =>
        view.GetType().Name.Replace("View", "Data", StringComparison.Ordinal) == data.GetType().Name;
}
