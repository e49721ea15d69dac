using System.Globalization;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>A dictionary of atoms from which images are put together.</summary>
internal sealed class SparseAtoms : SparseWork
{
    private const int MeasuredCount = 500; // every twentieth image of the test set
    private const int ShownCount = 100;
    private const int ShownParts = 6;
    private const int ShownAtoms = 64;
    private const int AtomColumns = 16;

    private readonly LabContext _context;
    private readonly BatchSource _batches;
    private readonly SparseNetwork _network;
    private readonly Tensor _test;
    private float[] _shares = [];
    private double _error = double.NaN;
    private int _dead;
    private int _step;

    public SparseAtoms(SparseLab.Options options, LabContext context)
    {
        _context = context;
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Unit, context.Generator, context.Device);
        var start = StartOf(images.Train, options.Units, context);
        _network = new SparseNetwork(options, options.Sparsity, start.Samples, start.Mean, ReconstructionLoss.MeanSquaredError, context);
        _test = TestImages(images.Test, MeasuredCount, context);
    }

    public static IReadOnlyList<View> Views(SparseLab.Options options) =>
    [
        new ImagesView("atoms", "Atoms", "The columns of the decoder: what each unit adds to an image while it is active, white where it brightens, black where it darkens, grey where it does nothing. At most 64 are shown."),
        new ImagesView(
            "parts",
            "One image, part by part",
            "Above: a test image, the picture that the decoder draws when no unit is active, and the atoms of the six most active units with what each is multiplied by. Below: the reconstruction by all units, then the sum as each of those atoms is added.")
        {
            Rows = ["parts", "sum"],
        },
        .. CodeViews(options),
        new CurveView("errors", "Errors", "The mean squared error of each training batch before its step, without the penalty, and on 500 test images.",
            [new("trainLoss", "training batch", Tone.Train), new("testMse", "test images", Tone.Test)])
        {
            YLabel = "mean squared error",
            LogY = true,
        },
        new ImagesView("reconstructions", "Images and their reconstructions", "Above, ten test images; below, what the decoder makes of their codes.") { Rows = ["input", "reconstruction"] },
    ];

    public override void Step()
    {
        using var batch = _batches.Next();
        _context.Report("trainLoss", _network.Step(batch.Images));
        _step++;
        if (_step is not (1 or 5 or 10) && _step % MeasuredEvery != 0)
            return;
        Measure();
        _context.Report("testMse", _error);
        _context.Report("activeShare", _shares.Average());
        _context.Report("deadUnits", _dead);
        if (_network.TargetShare is { } target)
            _context.Report("targetShare", target);
    }

    public override void Draw(Frame frame, SparseLab.Options settings)
    {
        if (_shares.Length == 0)
            Measure();
        frame.Show("atoms", Atoms());
        frame.Show("parts", Parts((settings.Shown - 1) % ShownCount));
        frame.Show("activity", Histogram(_shares));
        using var ten = _test.narrow(0, 0, 10);
        frame.Show("reconstructions", Sheet(cat([ten, _network.Autoencoder.call(ten)]), 10, PixelScale.Unit));
        frame.Note = $"{_shares.Average() * settings.Units:0.0} of {settings.Units} units are active for a test image on average, {_dead} for none of 500; mean squared error {_error:0.0000}.";
    }

    public override void Take(SparseLab.Options settings)
    {
        _network.Take(settings);
        _shares = [];
    }

    public override void Save(LabState state)
    {
        _network.Save(state, "autoencoder");
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    public override void Load(LabState state)
    {
        _network.Load(state, "autoencoder");
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        _shares = [];
    }

    public override void Dispose()
    {
        _network.Dispose();
        _test.Dispose();
    }

    private void Measure()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var codes = _network.Autoencoder.Encode(_test);                                        // (500, units)
        _error = ReconstructionLoss.MeanSquaredError.Of(_network.Autoencoder.DecodeLogits(codes), _test).item<float>();
        _shares = [.. _network.Activity(codes).mean([0]).cpu().data<float>()];
        _dead = _network.DeadUnits(codes);
    }

    // Each scaled by its own largest value.
    private ImagesData Atoms()
    {
        var atoms = _network.Autoencoder.CodeWeights.t();                                      // (units, 784)
        var some = atoms.narrow(0, 0, Math.Min(atoms.shape[0], ShownAtoms));
        var scaled = some / some.abs().amax([1], keepdim: true).clamp(min: 1e-12);
        return Sheet(scaled.reshape(ImageShape.Grey.Batch(-1)), AtomColumns, PixelScale.Symmetric);
    }

    private ImagesData Parts(int index)
    {
        var image = _test.narrow(0, index, 1);
        var code = _network.Autoencoder.Encode(image);                                         // (1, units)
        var atoms = _network.Autoencoder.CodeWeights.t();                                      // (units, 784)
        var weight = (code.abs().squeeze(0) * atoms.square().sum(1).sqrt()).topk(ShownParts); // by how much each adds
        var values = code.squeeze(0).index_select(0, weight.indexes);                          // (6)
        var chosen = atoms.index_select(0, weight.indexes);                                    // (6, 784)
        var start = _network.Autoencoder.DecodeLogits(zeros_like(code)).flatten(1);            // (1, 784)
        var sums = cat([start, start + (chosen * values.unsqueeze(1)).cumsum(0)]).sigmoid();   // (7, 784)
        var scaled = chosen / chosen.abs().amax([1], keepdim: true).clamp(min: 1e-12);
        var rows = cat([image.flatten(1) * 2 - 1, start.sigmoid() * 2 - 1, scaled, _network.Autoencoder.call(image).flatten(1) * 2 - 1, sums * 2 - 1]);
        var labels = values.cpu().data<float>().Select(value => value == 0 ? "silent" : $"× {value.ToString("0.0", CultureInfo.InvariantCulture)}");
        return Sheet(rows.reshape(ImageShape.Grey.Batch(-1)), ShownParts + 2, PixelScale.Symmetric) with
        {
            Labels = ["input", "start", .. labels, "all units", "start", .. Enumerable.Range(1, ShownParts).Select(i => $"+ {i}")],
        };
    }

    /// <summary>Samples to start at, one for each unit, drawn by the run's generator, and the mean of a thousand images.</summary>
    internal static (Tensor Samples, Tensor Mean) StartOf(ImageSet train, int units, LabContext context)
    {
        using var order = context.Generator.Permutation(train.Count);
        int[] some = [.. order.data<long>().Take(Math.Max(units, 1000)).Select(i => (int)i)];
        var batch = ImageBatch.Of(train, some, PixelScale.Unit, context.Device);
        batch.Labels.Dispose();
        return (batch.Images.narrow(0, 0, units), batch.Images.mean([0])); // (units, 1, 28, 28), (1, 28, 28)
    }

    /// <summary>Images spread evenly over the test set.</summary>
    internal static Tensor TestImages(ImageSet test, int count, LabContext context)
    {
        using var batch = ImageBatch.Of(test, [.. Enumerable.Range(0, count).Select(i => i * (test.Count / count))], PixelScale.Unit, context.Device);
        return batch.Images.alias().DetachFromDisposeScope();
    }

    internal static ImagesData Sheet(Tensor images, int columns, PixelScale scale)
    {
        var sheet = SpriteSheet.Of(images, scale, columns);
        return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
    }
}
