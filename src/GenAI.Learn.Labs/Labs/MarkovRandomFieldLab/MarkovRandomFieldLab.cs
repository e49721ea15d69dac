using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>
/// A Markov random field at work: the Ising model under Gibbs sampling, beside Onsager's exact solution; or the same model as
/// the prior from which a noisy image is cleaned.
/// </summary>
[Lab("markov-random-field", "Neighbours agree", MaxSteps = 2_000_000, ResultSeconds = 5)]
public sealed partial class MarkovRandomFieldLab : Lab<MarkovRandomFieldLab.Options>, ILab<MarkovRandomFieldLab.Options>
{
    private readonly RandomSource _random;
    private readonly Magnet? _magnet;
    private readonly Cleaning? _cleaning;

    /// <summary>Makes the lattice, or spoils the image.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's seed, and MNIST for the image task.</param>
    public MarkovRandomFieldLab(Options options, LabContext context)
        : base(options, context)
    {
        _random = new RandomSource(context.Seed);
        if (options.Task == FieldTask.Image)
            _cleaning = new Cleaning(options, context.Get(ImageResources.Images(ImageData.Mnist)).Test, _random);
        else
            _magnet = new Magnet(options, _random);
    }

    /// <inheritdoc/>
    public override bool IsResting => _cleaning?.IsResting ?? false;

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        options.Task == FieldTask.Image ? [ImageResources.Images(ImageData.Mnist)] : [];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        _magnet?.Step(Settings, _random, Context);
        _cleaning?.Step(_random, Context);
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        state.Put("random", _random.Save);
        state.Put("field", writer =>
        {
            _magnet?.Save(writer);
            _cleaning?.Save(writer);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("random", _random.Load);
        state.Get("field", reader =>
        {
            _magnet?.Load(reader);
            _cleaning?.Load(reader);
        });
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _magnet?.Update(previous, Settings);
        _cleaning?.Update(Settings);
    }
}
