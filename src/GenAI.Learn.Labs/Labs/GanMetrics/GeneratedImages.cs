using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>What a generator draws from noise vectors that stay the same over the run.</summary>
internal sealed class GeneratedImages(DcganGenerator generator, ImageClassifier classifier, LabContext context) : JudgedImages(classifier)
{
    private const long OwnChance = 0x6A11E57;
    private const long ArcChance = 0xA2C5;

    private readonly ImageClassifier _classifier = classifier;

    public override Tensor Images(int from, int count)
    {
        using var scope = NewDisposeScope();
        return Drawn(Noise(from, count, OwnChance)).MoveToOuterDisposeScope();
    }

    public override Tensor? PathLengths(int from, int count)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var ends = Noise(from, 2 * count, ArcChance);
        using var chance = Chance(from, ~ArcChance);
        var shares = chance.Uniform([count], context.Device);
        return PathLength.Each(noise => _classifier.Features(Drawn(noise)), ends.narrow(0, 0, count), ends.narrow(0, count, count), shares).MoveToOuterDisposeScope();
    }

    private Tensor Drawn(Tensor noise) => generator.Draw(noise).cpu();

    private Tensor Noise(int from, int count, long kind)
    {
        using var chance = Chance(from, kind);
        return chance.StandardNormal([count, generator.NoiseDimension], context.Device);
    }

    // The low half of a seed is all that the generator takes in.
    private Generator Chance(int from, long kind) => new((uint)(context.Seed ^ kind ^ ((from + 1L) * 0x9E3779B1)), context.Device);
}
