using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// A bright blob planted in test images, looked for where the reconstruction falls short. Beside the sparse network a plain one of as many
/// units learns from the same batches, from the same start.
/// </summary>
internal sealed class SparseLesions : SparseWork
{
    private const int MeasuredCount = 60;
    private const int ShownCount = 8;
    private const int PlaceSeed = 11; // the same places in every run

    private readonly LabContext _context;
    private readonly BatchSource _batches;
    private readonly SparseNetwork _sparse;
    private readonly SparseNetwork _plain;
    private readonly Tensor _healthy;
    private SparseLab.Options _settings;
    private Tensor? _images;
    private Tensor? _truth;
    private float[] _shares = [];
    private (double Area, double Hits) _bySparse;
    private (double Area, double Hits) _byPlain;
    private int _step;

    public SparseLesions(SparseLab.Options options, LabContext context)
    {
        (_context, _settings) = (context, options);
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, options.BatchSize, PixelScale.Unit, context.Generator, context.Device);
        var start = SparseAtoms.StartOf(images.Train, options.Units, context);
        _sparse = new SparseNetwork(options, options.Sparsity, start.Samples, start.Mean, ReconstructionLoss.MeanSquaredError, context);
        _plain = new SparseNetwork(options, SparsityKind.None, start.Samples, start.Mean, ReconstructionLoss.MeanSquaredError, context);
        _healthy = SparseAtoms.TestImages(images.Test, MeasuredCount, context);
        Plant();
    }

    public static IReadOnlyList<View> Views(SparseLab.Options options) =>
    [
        new ImagesView(
            "lesions",
            "Planted, and left over",
            "Eight test images, each with a blob that was planted; where it is; and the residual, what the image is brighter than its reconstruction, of the sparse and of the plain network. White is most.")
        {
            Rows = ["image", "truth", "sparse", "plain"],
        },
        new CurveView("areas", "Area under the ROC curve of pixels", "The chance that a pixel of a blob has a larger residual than a pixel elsewhere, on 60 test images: 1 is perfect, 0.5 is guessing.",
            [new("lesionAuc", "sparse", Tone.Accent), new("plainLesionAuc", "plain", Tone.Quiet)]) { Y = new Extent(0.5, 1) },
        new CurveView("hits", "Blobs hit", "The share of images whose largest residual lies in the blob.",
            [new("lesionHits", "sparse", Tone.Accent), new("plainLesionHits", "plain", Tone.Quiet)]) { Y = new Extent(0, 1) },
        new CurveView("errors", "Errors on healthy images", "The mean squared error on the same 60 images without blobs: the plain network reconstructs better, blobs too.",
            [new("testMse", "sparse", Tone.Accent), new("plainTestMse", "plain", Tone.Quiet)]) { YLabel = "mean squared error", LogY = true },
        .. CodeViews(options),
    ];

    public override void Step()
    {
        using var batch = _batches.Next();
        _context.Report("trainLoss", _sparse.Step(batch.Images));
        _plain.Step(batch.Images);
        _step++;
        if (_step is not (1 or 5 or 10) && _step % MeasuredEvery != 0)
            return;
        Measure();
        _context.Report("lesionAuc", _bySparse.Area);
        _context.Report("plainLesionAuc", _byPlain.Area);
        _context.Report("lesionHits", _bySparse.Hits);
        _context.Report("plainLesionHits", _byPlain.Hits);
        _context.Report("testMse", ErrorOf(_sparse));
        _context.Report("plainTestMse", ErrorOf(_plain));
        _context.Report("activeShare", _shares.Average());
        if (_sparse.TargetShare is { } target)
            _context.Report("targetShare", target);
    }

    public override void Draw(Frame frame, SparseLab.Options settings)
    {
        if (_shares.Length == 0)
            Measure();
        var images = _images!.narrow(0, 0, ShownCount);
        var rows = cat([images, _truth!.narrow(0, 0, ShownCount), Bright(Residual(_sparse, images)), Bright(Residual(_plain, images))]);
        frame.Show("lesions", SparseAtoms.Sheet(rows, ShownCount, PixelScale.Unit));
        frame.Show("activity", Histogram(_shares));
        frame.Note = $"Area under the ROC curve: sparse {_bySparse.Area:0.000}, plain {_byPlain.Area:0.000}; blobs hit: sparse {_bySparse.Hits:0 %}, plain {_byPlain.Hits:0 %}. A toy, and no medical evidence.";
    }

    public override void Take(SparseLab.Options settings)
    {
        var moved = settings.LesionSize != _settings.LesionSize || settings.LesionBrightness != _settings.LesionBrightness;
        _settings = settings;
        _sparse.Take(settings);
        _plain.Take(settings);
        if (moved)
            Plant();
        _shares = [];
    }

    public override void Save(LabState state)
    {
        _sparse.Save(state, "sparse");
        _plain.Save(state, "plain");
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    public override void Load(LabState state)
    {
        _sparse.Load(state, "sparse");
        _plain.Load(state, "plain");
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        _shares = [];
    }

    public override void Dispose()
    {
        _sparse.Dispose();
        _plain.Dispose();
        _healthy.Dispose();
        _images?.Dispose();
        _truth?.Dispose();
    }

    private void Plant()
    {
        _images?.Dispose();
        _truth?.Dispose();
        using var here = _healthy.cpu();
        var (images, truth) = PlantedLesion.Plant(here, _settings.LesionSize, _settings.LesionBrightness, new RandomSource(PlaceSeed));
        _images = images.to(_context.Device).DetachFromDisposeScope();
        _truth = truth.to(_context.Device).DetachFromDisposeScope();
    }

    private void Measure()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        _shares = [.. _sparse.Activity(_sparse.Autoencoder.Encode(_healthy)).mean([0]).cpu().data<float>()];
        (_bySparse, _byPlain) = (Found(_sparse), Found(_plain));
    }

    private (double Area, double Hits) Found(SparseNetwork network)
    {
        var scores = Residual(network, _images!).cpu().data<float>().ToArray();
        var truth = _truth!.cpu().data<float>().ToArray();
        var all = scores.Zip(truth).ToArray();
        var curve = RocCurve.Of(
            [.. all.Where(pixel => pixel.Second == 0).Select(pixel => (double)pixel.First)], [.. all.Where(pixel => pixel.Second != 0).Select(pixel => (double)pixel.First)]);
        var hits = all.Chunk(ImageShape.GreySide * ImageShape.GreySide).Count(image => image.MaxBy(pixel => pixel.First).Second != 0);
        return (curve.Area, hits / (double)MeasuredCount);
    }

    // By how much each pixel and its eight neighbours are brighter than reconstructed, on average.
    private static Tensor Residual(SparseNetwork network, Tensor images) =>
        nn.functional.avg_pool2d((images - network.Autoencoder.call(images)).clamp(min: 0), 3, stride: 1, padding: 1);

    private static Tensor Bright(Tensor residual) => residual / residual.amax([2, 3], keepdim: true).clamp(min: 1e-6);

    private double ErrorOf(SparseNetwork network)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return nn.functional.mse_loss(network.Autoencoder.call(_healthy), _healthy).item<float>();
    }
}
