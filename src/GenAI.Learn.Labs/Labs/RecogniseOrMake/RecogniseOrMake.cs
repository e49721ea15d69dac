using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>
/// A discriminative and a generative model learn from the same labelled images. The classifier learns p(y | x) and labels real
/// test images; the generator learns p(x | y), a Gaussian for each class among the principal components, and draws new ones. The
/// classifier then judges the drawings.
/// </summary>
[Lab("recognise-or-make", "Recognise, or make", MaxSteps = MostSteps, ResultSeconds = 10)]
public sealed partial class RecogniseOrMake : Lab<RecogniseOrMake.Options>, ILab<RecogniseOrMake.Options>
{
    private const int MostSteps = 4000;        // above eight passes over the data
    private const string ClassifierPhase = "classifier";
    private const string GeneratorPhase = "generator";
    private const int BatchSize = 128;
    private const int SampleSize = 2000;       // images by which the principal components are found
    private const int TurningSteps = 12;       // steps after which they hardly turn any more
    private const int ClassCount = 10;

    private readonly BatchSource _batches;
    private readonly Module<Tensor, Tensor> _classifier;
    private readonly OptimizerHelper _optimizer;
    private readonly ClassGaussians _gaussians;
    private readonly TestBench _test;
    private readonly ImageShape _shape;
    private readonly Tensor _sample; // (2000, D), D numbers of an image: 784 of a garment, 768 of a face
    private ImageBatch? _batch;      // of the step begun: both learn from the same images
    private int _step;

    /// <summary>Makes both models, neither of which has learned anything.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public RecogniseOrMake(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, BatchSize, PixelScale.Unit, context.Generator, context.Device);
        _shape = images.Train.Shape;
        _classifier = Classifier(_shape.Numbers, options.HiddenUnits).to(context.Device);
        SeededInit.Reset(_classifier, context.Generator);
        _optimizer = new FusedAdam(_classifier.parameters(), options.LearningRate);
        using var first = ImageBatch.Of(images.Train, [.. Enumerable.Range(0, SampleSize)], PixelScale.Unit, context.Device);
        _sample = first.Images.flatten(1).alias().DetachFromDisposeScope();
        _gaussians = new ClassGaussians(_sample, options.Components, ClassCount, context.Generator);
        _test = new TestBench(_classifier, _gaussians, images, context);
    }

    /// <inheritdoc/>
    public static IReadOnlyList<string> Phases => [ClassifierPhase, GeneratorPhase];

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data)];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        if (phase == ClassifierPhase)
        {
            _batch?.Dispose();
            _batch = Next();
            Context.Report("loss", TrainClassifier(_batch));
            return;
        }

        TrainGenerator(_batch ??= Next());
        _batch.Dispose();
        _batch = null;
        _step++;
        if (_step is 1 or 5 or 10 || _step % 25 == 0)
            Measure();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        TorchState.Put(state, "classifier", _classifier);
        TorchState.Put(state, "optimizer", _optimizer);
        state.Put("gaussians", _gaussians.Save);
        state.Put("batches", _batches.Save);
        state.Put("step", writer => writer.Write(_step));
        state.Put("batch", writer =>
        {
            writer.Write(_batch is not null);
            if (_batch is not null)
                WriteBatch(writer, _batch);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        TorchState.Get(state, "classifier", _classifier);
        TorchState.Get(state, "optimizer", _optimizer);
        state.Get("gaussians", _gaussians.Load);
        state.Get("batches", _batches.Load);
        state.Get("step", reader => _step = reader.ReadInt32());
        state.Get("batch", reader => _batch = reader.ReadBoolean() ? ReadBatch(reader) : null);
        _test.Measure();
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous) => Optimizers.SetLearningRate(_optimizer, Settings.LearningRate);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _batch?.Dispose();
            _test.Dispose();
            _optimizer.Dispose();
            _classifier.Dispose();
            _gaussians.Dispose();
            _sample.Dispose();
        }

        base.Dispose(disposing);
    }

    // (N, D) to (N, 10) scores
    private static Module<Tensor, Tensor> Classifier(int numbers, int hiddenUnits) => hiddenUnits == 0
        ? Sequential(Linear(numbers, ClassCount))
        : Sequential(Linear(numbers, hiddenUnits), ReLU(), Linear(hiddenUnits, ClassCount));

    private double TrainClassifier(ImageBatch batch)
    {
        var loss = functional.cross_entropy(_classifier.call(batch.Images.flatten(1)), batch.Labels);
        _optimizer.zero_grad();
        loss.backward();
        _optimizer.step();
        return loss.item<float>();
    }

    // First the axes turn towards the principal components, then each class gets its Gaussian on them.
    private void TrainGenerator(ImageBatch batch)
    {
        if (_step < TurningSteps)
            _gaussians.Turn(_sample);
        else
            _gaussians.Learn(batch.Images.flatten(1), batch.Labels);
    }

    private void Measure()
    {
        _test.Measure();
        Context.Report("accuracy", _test.Accuracy);
        Context.Report("drawnRecognised", _test.DrawnRecognised);
    }

    private ImageBatch Next()
    {
        var batch = _batches.Next();
        batch.Images.DetachFromDisposeScope();
        batch.Labels.DetachFromDisposeScope();
        return batch;
    }

    private static void WriteBatch(BinaryWriter writer, ImageBatch batch)
    {
        using var images = batch.Images.cpu();
        using var labels = batch.Labels.cpu();
        foreach (var value in images.data<float>())
            writer.Write(value);
        foreach (var value in labels.data<long>())
            writer.Write(value);
    }

    private ImageBatch ReadBatch(BinaryReader reader)
    {
        var pixels = new float[BatchSize * _shape.Numbers];
        for (var i = 0; i < pixels.Length; i++)
            pixels[i] = reader.ReadSingle();
        var labels = new long[BatchSize];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = reader.ReadInt64();
        return new ImageBatch(
            tensor(pixels, _shape.Batch(BatchSize), device: Context.Device).DetachFromDisposeScope(),
            tensor(labels, device: Context.Device).DetachFromDisposeScope());
    }
}
