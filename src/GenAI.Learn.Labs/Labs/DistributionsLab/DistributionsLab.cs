namespace GenAI.Learn.Labs;

/// <summary>
/// Ten distributions to handle: samples stream in and are compared with the mass or density, the cumulative function, the mean and
/// variance and the quantiles of theory. A moved slider draws the same random numbers anew, so that the samples move with the curve.
/// </summary>
[Lab("distributions", "Ten distributions and their samples", ResultSeconds = 5)]
public sealed partial class DistributionsLab : Lab<DistributionsLab.Options>, ILab<DistributionsLab.Options>
{
    // So many are drawn again at once when a slider is moved, within some 20 ms; the rest streams in as before.
    private const int AtOnce = 100_000;

    private SampleTally _tally;

    /// <summary>Starts without samples.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed.</param>
    public DistributionsLab(Options options, LabContext context)
        : base(options, context) => _tally = new SampleTally(options.Made(), context.Seed);

    /// <inheritdoc/>
    public override bool IsResting => _tally.Count >= Settings.Samples;

    /// <inheritdoc/>
    public static string? Complaint(Options options) =>
        options.Distribution != DistributionKind.Hypergeometric ? null
        : options.Marked > options.Items ? $"marked is {options.Marked}, but must be at most items, {options.Items}."
        : options.Drawn > options.Items ? $"drawn is {options.Drawn}, but must be at most items, {options.Items}: nothing is put back."
        : null;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        _tally.Draw(Math.Clamp(Settings.Samples - _tally.Count, 0, Settings.PerStep));
        Report();
    }

    // The samples follow from the seed, the options and their count.
    /// <inheritdoc/>
    public override void Save(LabState state) => state.Put("samples", writer => writer.Write(_tally.Count));

    /// <inheritdoc/>
    public override void Load(LabState state) => state.Get("samples", reader => Restart(reader.ReadInt32()));

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        if (previous with { Samples = Settings.Samples, PerStep = Settings.PerStep } == Settings)
            return;
        Restart(Math.Min(_tally.Count, AtOnce));
        if (_tally.Count > 0)
            Report();
    }

    private void Restart(int samples)
    {
        _tally = new SampleTally(Settings.Made(), Context.Seed);
        _tally.Draw(samples);
    }

    private void Report()
    {
        Context.Report("samples", _tally.Count);
        Context.Report("mean", _tally.Mean);
        Context.Report("meanTheory", _tally.Distribution.Mean);
        Context.Report("variance", _tally.Variance);
        Context.Report("varianceTheory", _tally.Distribution.Variance);
        Context.Report("ks", _tally.Distance);
    }
}
