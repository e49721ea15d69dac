using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// An autoencoder with many units of which few are active for one input: by an L1 penalty, a target rate or the k largest. Its atoms
/// put images together, group the words of the lessons into topics, or leave over what does not belong.
/// </summary>
[Lab("sparse", "Many units, few at a time")]
public sealed partial class SparseLab : Lab<SparseLab.Options>, ILab<SparseLab.Options>
{
    private readonly SparseWork _work;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public SparseLab(Options options, LabContext context)
        : base(options, context)
    {
        _work = options.Task switch
        {
            SparseTask.Topics => new SparseTopics(options, context),
            SparseTask.Lesion => new SparseLesions(options, context),
            _ => new SparseAtoms(options, context),
        };
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) =>
        options.Task == SparseTask.Topics ? [TextResources.Words] : [ImageResources.Images(options.Data)];

    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) => options.Task switch
    {
        SparseTask.Topics => SparseTopics.Views(options),
        SparseTask.Lesion => SparseLesions.Views(options),
        _ => SparseAtoms.Views(options),
    };

    /// <inheritdoc/>
    public static string? Complaint(Options options) => options.Sparsity == SparsityKind.KSparse && options.Kept > options.Units
        ? $"k is {options.Kept} and there are {options.Units} units: k must not be larger."
        : null;

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        _work.Step();
    }

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        _work.Draw(frame, Settings);
    }

    /// <inheritdoc/>
    public override void Save(LabState state) => _work.Save(state);

    /// <inheritdoc/>
    public override void Load(LabState state) => _work.Load(state);

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => _work.Take(Settings);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _work.Dispose();
        base.Dispose(disposing);
    }
}
