namespace GenAI.Learn.Labs;

/// <summary>
/// The numbers by which generators are judged, measured live on real images that are spoiled on purpose, or on a generator in training:
/// FID, KID, Inception score, precision and recall, path length. In the feature space of the course's own classifier.
/// </summary>
[Lab("gan-metrics", "The numbers by which GANs are judged", MaxSteps = 200_000)]
public sealed partial class GanMetrics : Lab<GanMetrics.Options>, ILab<GanMetrics.Options>
{
    private readonly Judging _judging;

    /// <summary>Makes what judges; nothing is measured yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public GanMetrics(Options options, LabContext context)
        : base(options, context) =>
        _judging = options.Source == JudgedSource.Generator ? new GeneratorJudging(options, context) : new SpoiledJudging(options, context);

    /// <inheritdoc/>
    public override bool IsResting => _judging.IsResting;

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        [ImageResources.Images(options.Data), ImageResources.Classifier(options.Data), ImageResources.Features(options.Data)];

    /// <summary>One piece of a measurement, or one training step.</summary>
    /// <inheritdoc/>
    public override void Step(string phase) => _judging.Advance();

    /// <inheritdoc/>
    public override void Save(LabState state) => _judging.Save(state);

    /// <inheritdoc/>
    public override void Load(LabState state) => _judging.Load(state);

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _judging.Update(Settings);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _judging.Dispose();
        base.Dispose(disposing);
    }
}
