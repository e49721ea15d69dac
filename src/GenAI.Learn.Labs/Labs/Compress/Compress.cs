using GenAI.Learn.Models.Compression;
using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// Rate against distortion: autoencoders of four code sizes, their codes rounded and counted in bytes, beside the discrete cosine transform of
/// blocks of 8 x 8 pixels, counted in the same way.
/// </summary>
[Lab("compress", "Bytes against errors", MaxSteps = 40_000, RecordedSeconds = 60)]
public sealed partial class Compress : Lab<Compress.Options>, ILab<Compress.Options>
{
    private const int BatchSize = 64;
    private const int ExampleCount = 1000; // training images to which the code's tables are fitted
    private const int TestCount = 200;     // every fiftieth test image
    private const int MeasuredEvery = 10;  // steps, one network in turn

    private static readonly int[] Sizes = [.. Enum.GetValues<CodeSize>().Select(size => (int)size)];

    private readonly BatchSource _batches;
    private readonly CosineCurve _cosine;
    private readonly CodingNetwork[] _networks;
    private readonly Tensor _examples;
    private readonly Tensor _test;
    private readonly Tensor _shown;
    private int _step;

    /// <summary>Makes the networks and draws their weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Compress(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _cosine = context.Get(Cosine(options.Data));
        _batches = new BatchSource(images.Train, BatchSize, PixelScale.Unit, context.Generator, context.Device);
        _networks = [.. Sizes.Select(size => new CodingNetwork(size, options, context))];
        _examples = Images(images.Train, [.. Enumerable.Range(0, ExampleCount).Select(i => i * (images.Train.Count / ExampleCount))]);
        _test = Images(images.Test, [.. Enumerable.Range(0, TestCount).Select(i => i * (images.Test.Count / TestCount))]);
        _shown = Images(images.Test, ClassRounds.Of(images.Test, 1));
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data), Cosine(options.Data)];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var batch = _batches.Next();
        Context.Report("trainLoss", _networks[_step % _networks.Length].Train(batch.Images));
        _step++;
        if (_step <= _networks.Length)
            Measure(_networks[_step - 1]);
        else if (_step % MeasuredEvery == 0)
            Measure(_networks[_step / MeasuredEvery % _networks.Length]);
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        foreach (var network in _networks)
            network.Save(state);
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        foreach (var network in _networks)
        {
            network.Load(state);
            network.Measure(_examples, _test, Settings.Bits);
        }
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        foreach (var network in _networks)
        {
            network.SetLearningRate(Settings.LearningRate);
            if (Settings.Bits != previous.Bits)
                network.Round(_test, Settings.Bits);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var network in _networks)
                network.Dispose();
            _examples.Dispose();
            _test.Dispose();
            _shown.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Resource<CosineCurve> Cosine(ImageData data) => new(
        $"cosine/{data}",
        $"Coding {ImageSets.Title(data)} images by cosines",
        TimeSpan.FromSeconds(5),
        (progress, cancellation) => CosineCurve.Of(ImageSets.Load(data), progress, cancellation));

    private void Measure(CodingNetwork network)
    {
        network.Measure(_examples, _test, Settings.Bits);
        var result = network.Result!;
        Context.Report($"psnr{network.Size}", result.Psnr);
        Context.Report($"bytes{network.Size}", result.Bytes);
        Context.Report($"cosinePsnr{network.Size}", _cosine.PsnrAt(result.Bytes));
    }

    private Tensor Images(ImageSet set, int[] places)
    {
        using var batch = ImageBatch.Of(set, places, PixelScale.Unit, Context.Device);
        return batch.Images.alias().DetachFromDisposeScope();
    }
}
