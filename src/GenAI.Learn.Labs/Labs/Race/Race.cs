using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A variational autoencoder, a GAN and a diffusion model learn the same images from one seed, in turns that are meant to be about equally long. From
/// time to time all three stand still and are judged alike. Shown are samples, quality and variety against seconds of training, and what sampling costs.
/// </summary>
[Lab("race", "Three families, one race", MaxSteps = 20_000, RecordedSeconds = 75, SavedForm = 2)]
public sealed partial class Race : Lab<Race.Options>, ILab<Race.Options>
{
    private const int TurnsPerRound = 25;
    private const int ChunksPerRound = Racer.Judged / Racer.Chunk;
    private const int ShownEvery = 5;

    private readonly VaeRacer _vae;
    private readonly GanRacer _gan;
    private readonly DiffusionRacer _diffusion;
    private readonly IReadOnlyDictionary<string, Racer> _racers;
    private readonly Dictionary<string, Tensor> _shown = [];
    private readonly ImageClassifier _classifier;
    private readonly FeatureReference _real;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Race(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data)).Train;
        _vae = new VaeRacer(images, context);
        _gan = new GanRacer(images, context);
        _diffusion = new DiffusionRacer(images, context) { SamplingSteps = options.SamplingSteps };
        _racers = new Racer[] { _vae, _gan, _diffusion }.ToDictionary(racer => racer.Name);
        _classifier = context.Get(ImageResources.Classifier(options.Data)).Network;
        _real = context.Get(ImageResources.Features(options.Data)).Reference;
        foreach (var racer in _racers.Values)
            Show(racer);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => ["vae", "gan", "diffusion"];

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        [ImageResources.Images(options.Data), ImageResources.Classifier(options.Data), ImageResources.Features(options.Data)];

    // Turns of training, then as many steps as it takes to draw what is judged, then turns again.
    private int PlaceInRound => _step % (TurnsPerRound + ChunksPerRound);

    private bool IsTraining => PlaceInRound < TurnsPerRound;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        var racer = _racers[phase];
        if (IsTraining)
        {
            racer.Train();
            if (PlaceInRound % ShownEvery == 0 || PlaceInRound == TurnsPerRound - 1)
                Show(racer);
        }
        else if (racer.Judge(PlaceInRound - TurnsPerRound, _classifier, _real) is { } score)
        {
            Report(racer, score);
        }

        if (phase == Phases[^1])
            _step++;
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        foreach (var racer in _racers.Values)
            racer.Save(state);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        foreach (var racer in _racers.Values)
        {
            racer.Load(state);
            Show(racer);
        }

        state.Get("step", reader => _step = reader.ReadInt32());
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _diffusion.SamplingSteps = Settings.SamplingSteps;
        Show(_diffusion);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var racer in _racers.Values)
                racer.Dispose();
            foreach (var images in _shown.Values)
                images.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Show(Racer racer)
    {
        using var images = racer.Samples(0, ShownCount);
        if (_shown.Remove(racer.Name, out var before))
            before.Dispose();
        _shown[racer.Name] = images.cpu().clone().DetachFromDisposeScope();
    }

    private void Report(Racer racer, RaceScore score)
    {
        Context.Report($"{racer.Name}Fid", score.Fid);
        Context.Report($"{racer.Name}Recall", score.Recall);
        Context.Report($"{racer.Name}Recognised", score.Recognised);
        Context.Report($"{racer.Name}Seconds", score.Seconds);
        Context.Report($"{racer.Name}SecondsPer100", racer.SecondsPer100);
    }
}
