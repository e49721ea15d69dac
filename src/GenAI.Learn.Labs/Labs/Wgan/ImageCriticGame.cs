using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>WGAN-GP on digits: the DCGAN's generator and its discriminator as critic, with layer normalisation.</summary>
internal sealed class ImageCriticGame : WganGame
{
    private const int NoiseDimension = 16;
    private const int Width = 16;
    private const int MostImages = 64;
    private const int SampleCount = 30;
    private const int Columns = 10;
    private const int JudgedCount = 256;
    private const double Averaging = 0.98;
    private const long OwnChance = 0x16A6E5;

    private readonly LabContext _context;
    private readonly BatchSource _batches;
    private readonly AdversarialPlayers<DcganGenerator, DcganDiscriminator> _players;
    private readonly AdversarialTrainer _trainer;
    private readonly ImageClassifier _classifier;
    private readonly Tensor _noise;
    private readonly Tensor _real;
    private readonly List<(double Estimate, double Recognised)> _measured = [];
    private int _step;

    public ImageCriticGame(Wgan.Options options, LabContext context)
    {
        _context = context;
        var images = context.Get(ImageResources.Images(ImageData.Mnist));
        _classifier = context.Get(ImageResources.Classifier(ImageData.Mnist)).Network;
        _batches = new BatchSource(images.Train, Math.Min(options.BatchSize, MostImages), PixelScale.Symmetric, context.Generator, context.Device);
        _players = new AdversarialPlayers<DcganGenerator, DcganDiscriminator>(
            new DcganGenerator(NoiseDimension, Width, context.Generator, context.Device),
            new DcganGenerator(NoiseDimension, Width, context.Generator, context.Device),
            new DcganDiscriminator(Width, context.Generator, context.Device, normalisation: MapNormalisation.Layer),
            OptimizerKind.Adam, options.LearningRate, options.LearningRate, Wgan.Beta1, Wgan.Beta2);
        _trainer = new AdversarialTrainer(options.Objective(), _players.Discriminator, _players.DiscriminatorOptimizer, _players.GeneratorOptimizer, context.Generator) { OneBatch = true };
        using var chance = new Generator((ulong)(context.Seed ^ OwnChance), context.Device);
        _noise = randn([JudgedCount, NoiseDimension], device: context.Device, generator: chance);
        using var batch = new BatchSource(images.Test, JudgedCount, PixelScale.Symmetric, chance, context.Device).Next();
        _real = batch.Images.clone();
    }

    public static IReadOnlyList<Resource> Needs { get; } = [ImageResources.Images(ImageData.Mnist), ImageResources.Classifier(ImageData.Mnist)];

    public static IReadOnlyList<View> Views() =>
    [
        new ImagesView("samples", "Samples", $"{SampleCount} images that the generator draws from {SampleCount} noise vectors, which stay the same while it learns."),
        new CurveView(
            "distance",
            "The critic's estimate",
            $"The critic's mean score of {JudgedCount} digits that it is not trained on, minus that of {JudgedCount} generated ones. The true distance is not known here.",
            [new Series("estimate", "critic's estimate", Tone.Judge)]) { YLabel = "score" },
        new CurveView(
            "quality",
            "Recognised samples",
            $"The share of {JudgedCount} samples of which a classifier trained on MNIST is at least 90 % sure.",
            [new Series("recognised", "recognised", Tone.Accent)]) { YLabel = "share", Y = new Extent(0, 1) },
        new TableView("numbers", "Does the estimate follow?", "How the critic's estimate and the share of recognised samples go together over the run so far.", ["What", "Value"]),
    ];

    public override void Step(Wgan.Options settings)
    {
        for (var i = 0; i < settings.CriticSteps; i++)
            TrainCritic();
        using var noise = Noise();
        _context.Report("gLoss", _trainer.GeneratorStep(_players.Discriminator.call, _players.Generator.call(noise)));
        _step++;
        _players.UpdateAverage(Averaging, _step);
        if (_step is 1 or 5 || _step % 10 == 0)
            Measure();
    }

    public override void Draw(Frame frame, Wgan.Options settings)
    {
        using var scope = NewDisposeScope();
        var sheet = SpriteSheet.Of(_players.Average.Draw(_noise.narrow(0, 0, SampleCount)), PixelScale.Symmetric, Columns);
        frame.Show("samples", new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height));
        frame.Show("numbers", new TableData([["Measures so far", $"{_measured.Count}"], ["Correlation of estimate and recognised", Correlation() is { } r ? $"{r:0.00}" : "–"]]));
        frame.Note = _measured.Count == 0
            ? "Untrained: the generator draws grey noise."
            : $"The critic's estimate is {_measured[^1].Estimate:0.00}; the classifier recognises {_measured[^1].Recognised:P0} of {JudgedCount} samples"
                + (Correlation() is { } c ? $"; over the run the two have a correlation of {c:0.00}." : ".");
    }

    public override void Save(LabState state)
    {
        TorchState.Put(state, _players);
        state.Put("batches", _batches.Save);
        state.Put("step", writer =>
        {
            writer.Write(_step);
            writer.Write(_measured.Count);
            foreach (var (estimate, recognised) in _measured)
            {
                writer.Write(estimate);
                writer.Write(recognised);
            }
        });
    }

    public override void Load(LabState state)
    {
        TorchState.Get(state, _players);
        state.Get("batches", _batches.Load);
        state.Get("step", reader =>
        {
            _step = reader.ReadInt32();
            _measured.Clear();
            for (var left = reader.ReadInt32(); left > 0; left--)
                _measured.Add((reader.ReadDouble(), reader.ReadDouble()));
        });
    }

    public override void Take(Wgan.Options settings)
    {
        _players.SetLearningRates(settings.LearningRate, settings.LearningRate);
        _trainer.Objective.Take(settings);
    }

    public override void Dispose()
    {
        _players.Dispose();
        _noise.Dispose();
        _real.Dispose();
    }

    private void TrainCritic()
    {
        using var scope = NewDisposeScope();
        using var batch = _batches.Next();
        Tensor fake;
        using (no_grad())
            fake = _players.Generator.call(Noise()); // (N, 1, 28, 28)
        _trainer.DiscriminatorStep(_players.Discriminator.call, batch.Images, fake);
    }

    private Tensor Noise() => randn([_batches.BatchSize, NoiseDimension], device: _context.Device, generator: _context.Generator); // (N, Z)

    // The critic judges what the generator draws now; the classifier what the average of its weights draws, which is what is shown.
    private void Measure()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var critic = _players.Discriminator;
        var estimate = (critic.call(_real).mean() - critic.call(_players.Generator.Draw(_noise)).mean()).item<float>();
        var recognition = Recognition.Of(_classifier, _players.Average.Draw(_noise));
        _measured.Add((estimate, recognition.Recognised));
        _context.Report("estimate", estimate);
        _context.Report("recognised", recognition.Recognised);
        _context.Report("classes", recognition.Classes);
        if (Correlation() is { } correlation)
            _context.Report("correlation", correlation);
    }

    // Null before there are enough measures, or where one of the two has not changed yet.
    private double? Correlation()
    {
        if (_measured.Count < 5)
            return null;
        var correlation = Models.Metrics.Correlation.Of([.. _measured.Select(m => m.Estimate)], [.. _measured.Select(m => m.Recognised)]);
        return correlation == 0 ? null : correlation;
    }
}
