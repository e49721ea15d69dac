using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A Wasserstein critic (Arjovsky, Chintala and Bottou 2017; Gulrajani and others 2017): it measures a distance that is known, or a
/// generator of points or of digits learns from it while its estimate is compared with the truth, or with what a classifier recognises.
/// </summary>
[Lab("wgan", "A critic measures a distance", MaxSteps = 50_000)]
public sealed partial class Wgan : Lab<Wgan.Options>, ILab<Wgan.Options>
{
    // Adam without momentum, as the paper of the gradient penalty has it.
    internal const double Beta1 = 0;
    internal const double Beta2 = 0.9;

    private readonly WganGame _game;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Wgan(Options options, LabContext context)
        : base(options, context)
    {
        _game = options.Task == WganTask.Images ? new ImageCriticGame(options, context) : new PointCriticGame(options, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => options.Task == WganTask.Images ? ImageCriticGame.Needs : [];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) => options.Task == WganTask.Images ? ImageCriticGame.Views() : PointCriticGame.Views(options);

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        _game.Step(Settings);
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame) => _game.Draw(frame, Settings);

    /// <inheritdoc/>
    public override void Save(LabState state) => _game.Save(state);

    /// <inheritdoc/>
    public override void Load(LabState state) => _game.Load(state);

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _game.Take(Settings);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _game.Dispose();
        base.Dispose(disposing);
    }
}
