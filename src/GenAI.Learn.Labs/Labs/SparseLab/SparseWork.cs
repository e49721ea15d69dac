namespace GenAI.Learn.Labs;

/// <summary>One task of the sparse lab, with its data and networks.</summary>
internal abstract class SparseWork : IDisposable
{
    /// <summary>Steps between two measurements.</summary>
    protected const int MeasuredEvery = 20;

    /// <summary>One training step, and now and then a measurement.</summary>
    public abstract void Step();

    public abstract void Draw(Frame frame, SparseLab.Options settings);

    public abstract void Save(LabState state);

    public abstract void Load(LabState state);

    /// <summary>Takes live options.</summary>
    public abstract void Take(SparseLab.Options settings);

    public abstract void Dispose();

    /// <summary>What every task shows of the code: how many units are active, and how often each.</summary>
    public static IEnumerable<View> CodeViews(SparseLab.Options options)
    {
        List<Series> share = [new("activeShare", options.Sparsity == SparsityKind.TargetRate ? "mean activity of the units" : "share of units that are not 0", Tone.Accent)];
        if (options.Sparsity is SparsityKind.KSparse or SparsityKind.TargetRate)
            share.Add(new Series("targetShare", "what the setting asks for", Tone.Quiet));
        yield return new CurveView("share", "Share of active units", "The mean share of the code's units that are active for one input that the network does not learn from.", share)
        {
            Y = new Extent(0, 1),
        };
        yield return new BarsView(
            "activity", "How often units are active", "For each unit the share of inputs for which it is active, counted in steps of 5 %: how many units fall in each step.", [new("units", "units", Tone.Accent)])
        {
            XLabel = "share of inputs",
            YLabel = "units",
        };
    }

    /// <summary>The histogram of units by the share of inputs for which each is active.</summary>
    protected static BarsData Histogram(IEnumerable<float> shares)
    {
        const int Bins = 20;
        var counts = new float[Bins];
        foreach (var share in shares)
            counts[Math.Clamp((int)(share * Bins), 0, Bins - 1)]++;
        return new BarsData(new Dictionary<string, Floats> { ["units"] = counts })
        {
            Centres = Enumerable.Range(0, Bins).Select(i => (i + 0.5f) / Bins).ToArray(),
        };
    }
}
