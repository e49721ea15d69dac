using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>FID of real test images against real training images, by how many test images there are: random parts of several sizes, many times over.</summary>
internal sealed class SampleSizeStudy(Tensor features, FeatureReference reference, long seed)
{
    public const int Rounds = 10;

    // Near a straight line over one over N from here on.
    private const int LineFrom = 500;

    private static readonly int[] AllSizes = [150, 250, 500, 1000, 2500, 5000];

    private readonly RandomSource _random = new(seed);
    private readonly List<double>[] _fids = [.. AllSizes.Where(size => size <= features.shape[0]).Select(_ => new List<double>())];

    /// <summary>The sizes: as many as there are images for.</summary>
    public IReadOnlyList<int> Sizes => AllSizes[.._fids.Length];

    public bool IsDone => _fids[^1].Count >= Rounds;

    /// <summary>The mean at each size that was met at least twice, with the deviation of a single one.</summary>
    public IEnumerable<(int Count, Estimate Fid)> Curve =>
        Sizes.Zip(_fids).Where(size => size.Second.Count > 1).Select(size => (size.First, Estimate.OfOne(size.Second)));

    /// <summary>What FID would be of test images without end; null before all sizes were met twice.</summary>
    public double? Infinite => _fids[^1].Count < 2
        ? null
        : SampleSizeBias.Fit([.. Curve.Where(point => point.Count >= LineFrom).Select(point => ((double)point.Count, point.Fid.Value))]).Infinite;

    /// <summary>One part of one size; the sizes take turns.</summary>
    public void Advance()
    {
        using var scope = NewDisposeScope();
        var next = Enumerable.Range(0, Sizes.Count).MinBy(i => _fids[i].Count);
        var rows = Subset((int)features.shape[0], Sizes[next], _random);
        using var statistics = GaussianStatistics.Of(features.index_select(0, tensor(rows)));
        _fids[next].Add(reference.Frechet.To(statistics));
    }

    /// <summary>Different positions, drawn by chance.</summary>
    public static long[] Subset(int all, int count, RandomSource random)
    {
        var rows = Enumerable.Range(0, all).ToArray();
        random.Shuffle<int>(rows);
        return [.. rows.Take(count).Select(row => (long)row)];
    }

    public void Save(BinaryWriter writer)
    {
        _random.Save(writer);
        foreach (var fids in _fids)
        {
            writer.Write(fids.Count);
            fids.ForEach(writer.Write);
        }
    }

    public void Load(BinaryReader reader)
    {
        _random.Load(reader);
        foreach (var fids in _fids)
        {
            fids.Clear();
            for (var left = reader.ReadInt32(); left > 0; left--)
                fids.Add(reader.ReadDouble());
        }
    }
}
