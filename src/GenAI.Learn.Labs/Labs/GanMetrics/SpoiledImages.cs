using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Test images in an order of the run's own, of which some classes are left out, which come more than once, which are blurred and noisy.</summary>
internal sealed class SpoiledImages(TestImages tests, Spoil spoil) : JudgedImages(tests.Classifier)
{
    private readonly int[] _rows = tests.Rows(spoil);
    private readonly int _different = tests.Different(spoil);

    public override Tensor Images(int from, int count)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator((uint)(tests.Seed ^ ((from + 1L) * 0x9E3779B1)), CPU); // the same noise whatever else is set
        var blurred = Spoiling.Blur(tests.Images(_rows.AsSpan(from, count)), spoil.Blur);
        return (spoil.Noise > 0 ? Spoiling.AddNoise(blurred, spoil.Noise, random) : blurred).MoveToOuterDisposeScope();
    }

    public override int Different(int count) => Math.Min(count, _different);

    // Without blur and noise they are known.
    public override Tensor Features(int from, int count) =>
        spoil.Blur > 0 || spoil.Noise > 0 ? base.Features(from, count) : tests.Features(_rows.AsSpan(from, count));
}
