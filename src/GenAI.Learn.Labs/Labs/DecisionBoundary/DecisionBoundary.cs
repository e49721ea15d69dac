namespace GenAI.Learn.Labs;

/// <summary>
/// Six ways to tell two classes of points apart, watched while they are fitted: where each draws its boundary, how sure it is, and
/// what outliers do to it.
/// </summary>
[Lab("decision-boundary", "Where does one class end?", ResultSeconds = 5)]
public sealed partial class DecisionBoundary : Lab<DecisionBoundary.Options>, ILab<DecisionBoundary.Options>
{
    /// <summary>The picture goes from minus this to this on both axes.</summary>
    internal const double HalfWidth = 2.5;

    private BoundaryData _data;
    private BoundaryFit _fit;
    private IReadOnlyList<IReadOnlyList<string>>? _comparison;
    private bool _told; // the accuracies of the present fit are reported

    /// <summary>Draws the points; nothing is fitted yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed, generator and device.</param>
    public DecisionBoundary(Options options, LabContext context)
        : base(options, context)
    {
        _data = BoundaryData.Draw(options, context.Seed);
        _fit = BoundaryFit.Start(options, _data.Training, context);
    }

    /// <inheritdoc/>
    public override bool IsResting => _fit.IsDone && _told;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        if (!_fit.IsDone)
            _fit.Step();
        Context.Report("trainAccuracy", _fit.Accuracy(_data.Training));
        Context.Report("testAccuracy", _fit.Accuracy(_data.Test));
        _told = _fit.IsDone;
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("fit", _fit.Save);
        state.Put("told", writer => writer.Write(_told));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("fit", _fit.Load);
        state.Get("told", reader => _told = reader.ReadBoolean());
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _data = BoundaryData.Draw(Settings, Context.Seed);
        (_comparison, _told) = (null, false);

        // Another model is fitted before the learner's eyes; a setting that moves shows at once where it leads.
        var sameModel = Settings.Model == previous.Model;
        if (sameModel && Settings.Width == previous.Width && _data.Training.Classes.Distinct().Count() == 2 && _fit.TryLearn(_data.Training))
            return;
        _fit.Dispose();
        _fit = BoundaryFit.Start(Settings, _data.Training, Context);
        if (sameModel)
            _fit.Finish();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fit.Dispose();
        base.Dispose(disposing);
    }
}
