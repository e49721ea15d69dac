using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Random choices of labelled images, as many of each class, the smaller ones the beginnings of the larger; and the test images that all are judged by.</summary>
internal sealed class LabelledDraws : IDisposable
{
    /// <summary>How many choices.</summary>
    public const int Count = 8;

    private const int TestCount = 2000;
    private const int SampleCount = 2000;
    private readonly ImageSet _train;
    private readonly Device _device;
    private readonly int[][] _positions;
    private readonly ImageBatch _test;

    /// <param name="images">The data.</param>
    /// <param name="seed">Chooses.</param>
    /// <param name="device">Where the tensors live.</param>
    public LabelledDraws(ImageSets images, long seed, Device device)
    {
        (_train, _device) = (images.Train, device);
        var random = new RandomSource(seed);
        _positions = [.. Enumerable.Range(0, Count).Select(_ => ClassRounds.Of(_train, Levels[^1] / 10, positions => random.Shuffle<int>(positions)))];
        var every = images.Test.Count / TestCount;
        _test = ImageBatch.Of(images.Test, [.. Enumerable.Range(0, TestCount).Select(i => i * every)], PixelScale.Unit, device);
        using var sample = ImageBatch.Of(_train, [.. Enumerable.Range(0, SampleCount)], PixelScale.Unit, device);
        Sample = sample.Images.alias();
    }

    /// <summary>How many labelled images the classifiers are given.</summary>
    public static IReadOnlyList<int> Levels { get; } = [10, 30, 100, 300, 1000, 3000];

    /// <summary>Unlabelled images.</summary>
    public Tensor Sample { get; }

    /// <summary>The test images and their labels.</summary>
    public ImageBatch Test => _test;

    /// <summary>The labelled images of one choice, which the caller disposes.</summary>
    /// <param name="draw">Which, from 0.</param>
    /// <param name="level">The level, from 0.</param>
    public ImageBatch Labelled(int draw, int level) => ImageBatch.Of(_train, _positions[draw].AsSpan(0, Levels[level]), PixelScale.Unit, _device);

    public void Dispose()
    {
        _test.Dispose();
        Sample.Dispose();
    }
}
