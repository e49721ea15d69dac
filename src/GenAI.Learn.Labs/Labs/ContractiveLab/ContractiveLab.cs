using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A contractive autoencoder and a plain one of the same form learn from the same weights and the same batches. Shown is how far the code
/// of an image moves when the image is shifted or turned a little, measured in each network by how far its codes lie apart.
/// </summary>
[Lab("contractive", "A code that does not flinch")]
public sealed partial class ContractiveLab : Lab<ContractiveLab.Options>, ILab<ContractiveLab.Options>
{
    /// <summary>The shift by which movement is measured, in pixels.</summary>
    public const double MeasuredShift = 1;

    /// <summary>The turn by which movement is measured, in degrees.</summary>
    public const double MeasuredTurn = 10;

    private const int MeasuredEvery = 20;
    private const int MeasuredCount = 300;

    private readonly BatchSource _batches;
    private readonly ContractiveNetwork _plain;
    private readonly ContractiveNetwork _contractive;
    private readonly Tensor _test;
    private readonly Tensor _shifted;
    private readonly Tensor _turned;
    private readonly Tensor _shown;
    private int _step;

    /// <summary>Makes both networks with the same weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public ContractiveLab(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Unit, context.Generator, context.Device);
        var start = context.Generator.get_state();
        _plain = new ContractiveNetwork(options, contracts: false, context);
        context.Generator.Restore(start);
        _contractive = new ContractiveNetwork(options, contracts: true, context);
        _test = Images(images.Test, [.. Enumerable.Range(0, MeasuredCount).Select(i => i * (images.Test.Count / MeasuredCount))]);
        _shifted = RigidMotion.Shift(_test, MeasuredShift).DetachFromDisposeScope();
        _turned = RigidMotion.Turn(_test, MeasuredTurn).DetachFromDisposeScope();
        _shown = Images(images.Test, ClassRounds.Of(images.Test, 1));
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data)];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var batch = _batches.Next();
        Context.Report("vanillaLoss", _plain.Step(batch.Images));
        Context.Report("contractiveLoss", _contractive.Step(batch.Images));
        _step++;
        if (_step is 1 or 5 or 10 || _step % MeasuredEvery == 0)
            Measure();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        _plain.Save(state, "vanilla");
        _contractive.Save(state, "contractive");
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        _plain.Load(state, "vanilla");
        _contractive.Load(state, "contractive");
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _plain.Take(Settings);
        _contractive.Take(Settings);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _plain.Dispose();
            _contractive.Dispose();
            foreach (var images in new[] { _test, _shifted, _turned, _shown })
                images.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Measure()
    {
        using var grad = no_grad();
        foreach (var (name, network) in new[] { ("vanilla", _plain), ("contractive", _contractive) })
        {
            Context.Report($"{name}Shift", network.Movement(_test, _shifted));
            Context.Report($"{name}Turn", network.Movement(_test, _turned));
            Context.Report($"{name}Mse", network.Error(_test));
            Context.Report($"{name}Penalty", network.Penalty(_test));
        }
    }

    private Tensor Images(ImageSet set, int[] indices)
    {
        using var batch = ImageBatch.Of(set, indices, PixelScale.Unit, Context.Device);
        return batch.Images.alias().DetachFromDisposeScope();
    }
}
