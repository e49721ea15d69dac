using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
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
    private const long OwnChance = 0x16A6E5;

    private readonly LabContext _context;
    private readonly ImageGan<DcganGenerator, DcganDiscriminator> _gan;
    private readonly ImageClassifier _classifier;
    private readonly Tensor _noise;
    private readonly Tensor _real;
    private readonly List<(double Estimate, double Recognised)> _measured = [];

    public ImageCriticGame(Wgan.Options options, LabContext context)
    {
        _context = context;
        var images = context.Get(ImageResources.Images(ImageData.Mnist));
        _classifier = context.Get(ImageResources.Classifier(ImageData.Mnist)).Network;
        _gan = new ImageGan<DcganGenerator, DcganDiscriminator>(
            images.Train, Math.Min(options.BatchSize, MostImages),
            () => new DcganGenerator(ImageShape.Grey, NoiseDimension, Width, context.Generator, context.Device),
            () => new DcganDiscriminator(ImageShape.Grey, Width, context.Generator, context.Device, normalisation: MapNormalisation.Layer),
            options.Objective(), options.LearningRate, context, Wgan.Beta1, Wgan.Beta2, oneBatch: true);
        using var chance = new Generator((ulong)(context.Seed ^ OwnChance));
        _noise = chance.StandardNormal([JudgedCount, NoiseDimension], context.Device);
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
        _context.Report("gLoss", _gan.Trainer.GeneratorStep(_gan.Discriminator.call, _gan.Generator.call(noise)));
        _gan.EndStep();
        if (_gan.Steps is 1 or 5 || _gan.Steps % 10 == 0)
            Measure();
    }

    public override void Draw(Frame frame, Wgan.Options settings)
    {
        using var scope = NewDisposeScope();
        frame.Show("samples", ImagesData.Of(_gan.Average.Draw(_noise.narrow(0, 0, SampleCount)), Columns));
        frame.Show("numbers", new TableData([["Measures so far", $"{_measured.Count}"], ["Correlation of estimate and recognised", Correlation() is { } r ? $"{r:0.00}" : "–"]]));
        frame.Note = _measured.Count == 0
            ? "Untrained: the generator draws grey noise."
            : $"The critic's estimate is {_measured[^1].Estimate:0.00}; the classifier recognises {_measured[^1].Recognised:P0} of {JudgedCount} samples"
                + (Correlation() is { } c ? $"; over the run the two have a correlation of {c:0.00}." : ".");
    }

    public override void Save(LabState state)
    {
        _gan.Save(state);
        state.Put("measured", writer =>
        {
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
        _gan.Load(state);
        state.Get("measured", reader =>
        {
            _measured.Clear();
            for (var left = reader.ReadInt32(); left > 0; left--)
                _measured.Add((reader.ReadDouble(), reader.ReadDouble()));
        });
    }

    public override void Take(Wgan.Options settings)
    {
        _gan.SetLearningRate(settings.LearningRate);
        _gan.Trainer.Objective.Take(settings);
    }

    public override void Dispose()
    {
        _gan.Dispose();
        _noise.Dispose();
        _real.Dispose();
    }

    private void TrainCritic()
    {
        using var scope = NewDisposeScope();
        using var batch = _gan.Batches.Next();
        Tensor fake;
        using (no_grad())
            fake = _gan.Generator.call(Noise()); // (N, 1, 28, 28)
        _gan.Trainer.DiscriminatorStep(_gan.Discriminator.call, batch.Images, fake);
    }

    private Tensor Noise() => _context.Generator.StandardNormal([_gan.Batches.BatchSize, NoiseDimension], _context.Device); // (N, Z)

    // The critic judges what the generator draws now; the classifier what the average of its weights draws, which is what is shown.
    private void Measure()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var critic = _gan.Discriminator;
        var estimate = (critic.call(_real).mean() - critic.call(_gan.Generator.Draw(_noise)).mean()).item<float>();
        var recognition = Recognition.Of(_classifier, _gan.Average.Draw(_noise));
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
