using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Density;

namespace GenAI.Learn.Labs;

/// <summary>
/// Is a code of use to somebody who has few labels? While an autoencoder learns from images without labels, linear classifiers are fitted to its code, to the
/// raw pixels and to as many principal components, with 10 to 3,000 labelled images.
/// </summary>
[Lab("features", "Codes as features, when labels are scarce")]
public sealed partial class Features : Lab<Features.Options>, ILab<Features.Options>
{
    private const int BatchSize = 128;

    private readonly BatchSource _batches;
    private readonly TrainedAutoencoder _network;
    private readonly Autoencoder _asked; // the network as it stood when the present round of questions began
    private readonly LabelledDraws _draws;
    private readonly PrincipalSubspace _components;
    private LinearProbe _pixels;
    private LinearProbe _pca;
    private LinearProbe _code;
    private AccuracyTable? _answer; // of the last whole round
    private int _step;
    private int _askedAt;
    private int _answeredAt;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="context">The run's device, generator and data.</param>
    public Features(Options options, LabContext context)
        : base(options, context)
    {
        var images = context.Get(ImageResources.Images(options.Data));
        _batches = new BatchSource(images.Train, BatchSize, PixelScale.Unit, context.Generator, context.Device);
        _network = new TrainedAutoencoder(new Autoencoder(Shape(options), context.Generator, context.Device), ReconstructionLoss.MeanSquaredError, options.LearningRate);
        using (var spare = new TorchSharp.torch.Generator(0, context.Device))
            _asked = new Autoencoder(Shape(options), spare, context.Device);
        _draws = new LabelledDraws(images, context.Seed, context.Device);
        _components = context.Get(ImageResources.Components(options.Data)).First(options.Code, context.Device);
        (_pixels, _pca) = (AskPixels(), AskPca());
        TakeWeights();
        _code = AskCode();
    }

    /// <inheritdoc/>
    public static IReadOnlyList<Resource> Needs(Options options) => [ImageResources.Images(options.Data), ImageResources.Components(options.Data)];

    /// <inheritdoc/>
    public override void Step(string phase)
    {
        using (var batch = _batches.Next())
            Context.Report("trainLoss", _network.Step(batch.Images));
        _step++;
        (_step % 2 == 0 && !_pca.IsComplete ? _pca : _pixels).Advance();
        _code.Advance();
        if (_code.IsComplete)
            EndRound();
    }

    /// <inheritdoc/>
    public override void Save(LabState state)
    {
        _network.Save(state, "autoencoder");
        TorchState.Put(state, "asked", _asked);
        state.Put("batches", _batches.Save);
        state.Put("pixels", _pixels.Save);
        state.Put("pca", _pca.Save);
        state.Put("code", _code.Save);
        state.Put("answer", writer =>
        {
            writer.Write(_step);
            writer.Write(_askedAt);
            writer.Write(_answeredAt);
            writer.Write(_answer is not null);
            _answer?.Save(writer);
        });
    }

    /// <inheritdoc/>
    public override void Load(LabState state)
    {
        _network.Load(state, "autoencoder");
        TorchState.Get(state, "asked", _asked);
        state.Get("batches", _batches.Load);
        state.Get("pixels", _pixels.Load);
        state.Get("pca", _pca.Load);
        _code.Dispose();
        _code = AskCode();
        state.Get("code", _code.Load);
        state.Get("answer", reader =>
        {
            (_step, _askedAt, _answeredAt) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            if (!reader.ReadBoolean())
                return;
            _answer = new AccuracyTable();
            _answer.Load(reader);
        });
    }

    /// <inheritdoc/>
    protected override void OnUpdated(Options previous)
    {
        _network.SetLearningRate(Settings.LearningRate);
        if (Settings.C == previous.C)
            return;
        _pixels.Dispose();
        _pca.Dispose();
        _code.Dispose();
        (_pixels, _pca) = (AskPixels(), AskPca());
        TakeWeights();
        (_code, _answer, _askedAt) = (AskCode(), null, _step);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pixels.Dispose();
            _pca.Dispose();
            _code.Dispose();
            _draws.Dispose();
            _components.Dispose();
            _network.Dispose();
            _asked.Dispose();
        }

        base.Dispose(disposing);
    }

    private static AutoencoderShape Shape(Options options) =>
        options.Architecture == Architecture.Convolutional ? new ConvolutionalShape { Code = options.Code } : new DenseShape { Code = options.Code };

    private LinearProbe AskPixels() => new(_draws, new Representation(images => images.flatten(1), _draws.Sample), Settings.C);

    private LinearProbe AskPca() => new(_draws, new Representation(images => _components.Project(images.flatten(1)), _draws.Sample), Settings.C);

    private LinearProbe AskCode() => new(_draws, new Representation(_asked.Encode, _draws.Sample), Settings.C);

    private void EndRound()
    {
        (_answer, _answeredAt) = (_code.Accuracies, _askedAt);
        for (var level = 0; level < LabelledDraws.Levels.Count; level++)
            Context.Report($"accuracyCode{LabelledDraws.Levels[level]}", _answer.Mean(level));
        Context.Report("accuracyCode", _answer.Mean(Few));
        if (_pixels.IsComplete)
            Context.Report("accuracyPixels", _pixels.Accuracies.Mean(Few));
        if (_pca.IsComplete)
            Context.Report("accuracyPca", _pca.Accuracies.Mean(Few));
        _code.Dispose();
        TakeWeights();
        (_code, _askedAt) = (AskCode(), _step);
    }

    private void TakeWeights()
    {
        using var grad = TorchSharp.torch.no_grad();
        foreach (var (to, from) in _asked.parameters().Zip(_network.Autoencoder.parameters()))
            to.copy_(from);
    }
}
