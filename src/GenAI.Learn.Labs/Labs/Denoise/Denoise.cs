namespace GenAI.Learn.Labs;

/// <summary>
/// A denoising autoencoder (Vincent, Larochelle, Bengio and Manzagol 2008): the encoder sees a spoiled image or sound, and the decoder is asked for the clean
/// one. Beside it stand filters that need no training, each at its best for the same noise.
/// </summary>
[Lab("denoise", "An autoencoder cleans what is spoiled", MaxSteps = 20_000)]
public sealed partial class Denoise : Lab<Denoise.Options>, ILab<Denoise.Options>
{
    private readonly DenoiseJob _job;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Denoise(Options options, LabContext context)
        : base(options, context)
    {
        _job = options.Task == DenoiseTask.Sound ? new SoundDenoising(options, context) : new ImageDenoising(options, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        options.Task == DenoiseTask.Sound ? [] : [ImageResources.Images(options.Data)];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
        options.Task == DenoiseTask.Sound ? SoundDenoising.Views : ImageDenoising.Views;

    /// <inheritdoc/>
    public override bool IsResting => !Settings.Learn;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        if (Settings.Learn)
            _job.Step(Settings);
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame) => _job.Draw(frame, Settings);

    /// <inheritdoc/>
    public override void Save(LabState state) => _job.Save(state);

    /// <inheritdoc/>
    public override void Load(LabState state) => _job.Load(state, Settings);

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _job.Take(previous, Settings);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _job.Dispose();
        base.Dispose(disposing);
    }
}
