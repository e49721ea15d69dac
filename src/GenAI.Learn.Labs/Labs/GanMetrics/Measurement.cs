using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// All numbers of one set of images, measured in small pieces. What is drawn by chance depends on the seed alone, so the same pieces done
/// again give the same numbers.
/// </summary>
internal sealed class Measurement : IDisposable
{
    private const int Batch = 100;
    private const int Preview = 200;
    public const int Resamples = 12;
    public const int ResamplesAtOnce = 3;
    public const int Blocks = 10;
    private const int Paths = 256;
    private const int PathsAtOnce = 64;
    private const int SizeRounds = 4;

    private static readonly int[] Sizes = [150, 250, 500, 1000];

    private readonly JudgedImages _images;
    private readonly int _count;
    private readonly FeatureReference _reference;
    private readonly ImageClassifier _classifier;
    private readonly RandomSource _random;
    private readonly IEnumerator<Scores> _work;
    private readonly List<double> _fids = [];
    private readonly List<double> _scores = [];
    private readonly List<double> _paths = [];
    private Tensor _features = empty(0, ImageClassifier.FeatureCount).DetachFromDisposeScope();

    /// <summary>Begins a measurement; nothing is done yet.</summary>
    /// <param name="images">What is judged; must stay as they are until it is done.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="reference">What they are compared with.</param>
    /// <param name="classifier">Gives features and probabilities.</param>
    /// <param name="seed">Seeds the resampling.</param>
    /// <param name="isCurrent">True when it is looked at meanwhile: then there are first numbers of few images, and FID of parts.</param>
    public Measurement(JudgedImages images, int count, FeatureReference reference, ImageClassifier classifier, long seed, bool isCurrent)
    {
        (_images, _count, _reference, _classifier) = (images, count, reference, classifier);
        _random = new RandomSource(seed);
        _work = (isCurrent ? Watched() : All()).GetEnumerator();
    }

    /// <summary>The numbers so far.</summary>
    public Scores Scores { get; } = new();

    /// <summary>Images seen so far.</summary>
    public int Seen => (int)_features.shape[0];

    /// <summary>Pieces done.</summary>
    public int Pieces { get; private set; }

    /// <summary>Does the next piece.</summary>
    /// <returns>False when there was none left: everything is measured.</returns>
    public bool Advance()
    {
        using var scope = NewDisposeScope();
        if (!_work.MoveNext())
            return false;
        Pieces++;
        return true;
    }

    public void Dispose()
    {
        _work.Dispose();
        _features.Dispose();
    }

    private IEnumerable<Scores> Watched()
    {
        if (_count > Preview)
        {
            foreach (var piece in GatherTo(Preview).Concat(Values()))
                yield return piece;
        }

        foreach (var piece in All())
            yield return piece;
        foreach (var size in Sizes.Where(size => size < _count))
        {
            ByOneSize(size);
            yield return Scores;
        }
    }

    private IEnumerable<Scores> All() => GatherTo(_count).Concat(Values()).Concat(Bands()).Concat(PathLengths());

    private IEnumerable<Scores> GatherTo(int count)
    {
        while (Seen < count)
        {
            Gather(Seen, Math.Min(Batch, count - Seen));
            yield return Scores;
        }
    }

    private void Gather(int from, int count)
    {
        var all = cat([_features, _images.Features(from, count)]).DetachFromDisposeScope();
        _features.Dispose();
        _features = all;
    }

    private IEnumerable<Scores> Values()
    {
        Scores.Refusal = GaussianStatistics.Complaint(Seen, ImageClassifier.FeatureCount);
        Put(ScoreKind.InceptionScore, InceptionOf(_features));
        Scores[ScoreKind.Fid] = null;
        if (Scores.Refusal is null)
            Put(ScoreKind.Fid, FidOf(_features));
        yield return Scores;
        Put(ScoreKind.Kid, KernelDistance.Within(_features) + _reference.KernelWithin - 2 * KernelDistance.Across(_features, _reference.Compared));
        yield return Scores;
        Put(ScoreKind.Precision, Estimate.OfShare(_reference.Manifold.ShareCovered(FeatureReference.Directions(_features)), _images.Different(Seen)));
        yield return Scores;
        var manifold = new NeighbourManifold(FeatureReference.Directions(_features), FeatureReference.Neighbours);
        yield return Scores;
        var real = FeatureReference.Directions(_reference.Compared);
        Put(ScoreKind.Recall, Estimate.OfShare(manifold.ShareCovered(real), (int)real.shape[0]));
        yield return Scores;
    }

    // The spread over resamples of the images, drawn with replacement. Their own mean is not taken: copies in a resample shift it.
    private IEnumerable<Scores> Bands()
    {
        for (var done = 0; done < Resamples; done += ResamplesAtOnce)
        {
            for (var i = 0; i < ResamplesAtOnce; i++)
                Resample();
            yield return Scores;
        }

        Widen(ScoreKind.InceptionScore, Estimate.OfOne(_scores).Deviation);
        if (_fids.Count > 0)
            Widen(ScoreKind.Fid, Estimate.OfOne(_fids).Deviation);
        Widen(ScoreKind.Kid, KernelDeviation());
        yield return Scores;
    }

    private void Resample()
    {
        using var scope = NewDisposeScope();
        var different = _images.Different(Seen);
        var drawn = Enumerable.Range(0, different).Select(_ => (long)_random.Next(different)).ToArray(); // each with its copies
        var sample = _features.index_select(0, tensor(Enumerable.Range(0, Seen).Select(i => drawn[i % different]).ToArray()));
        _scores.Add(InceptionOf(sample));
        if (Scores.Refusal is null)
            _fids.Add(FidOf(sample));
    }

    // Of blocks that share no image, since a resample's copies would count as pairs.
    private double KernelDeviation()
    {
        var (own, others) = (Seen / Blocks, _reference.Compared.shape[0] / Blocks);
        return Estimate.OfMean([.. Enumerable.Range(0, Blocks).Select(block =>
            KernelDistance.Of(_features.narrow(0, block * own, own), _reference.Compared.narrow(0, block * others, others)))]).Deviation;
    }

    private IEnumerable<Scores> PathLengths()
    {
        while (_paths.Count < Paths)
        {
            if (_images.PathLengths(_paths.Count, PathsAtOnce) is not { } lengths)
                yield break;
            _paths.AddRange(lengths.data<double>().ToArray());
            lengths.Dispose();
            yield return Scores;
        }

        Put(ScoreKind.PathLength, Estimate.OfMean(_paths));
        yield return Scores;
    }

    private void ByOneSize(int size)
    {
        var fids = Enumerable.Range(0, SizeRounds).Select(_ =>
        {
            using var scope = NewDisposeScope();
            return FidOf(_features.index_select(0, tensor(SampleSizeStudy.Subset(Seen, size, _random))));
        }).ToArray();
        var estimate = Estimate.OfOne(fids);
        Scores.BySize.Add((size, estimate.Value, estimate.Deviation));
    }

    private double FidOf(Tensor features)
    {
        using var statistics = GaussianStatistics.Of(features);
        return _reference.Frechet.To(statistics);
    }

    private double InceptionOf(Tensor features)
    {
        using var probabilities = _classifier.ProbabilitiesOf(features);
        return InceptionScore.Of(probabilities);
    }

    private void Put(ScoreKind kind, double value) => Scores[kind] = new Score(value, null, Seen);

    private void Put(ScoreKind kind, Estimate estimate) => Scores[kind] = new Score(estimate.Value, estimate.Deviation, Seen);

    private void Widen(ScoreKind kind, double deviation) => Scores[kind] = Scores[kind]!.Value with { Deviation = deviation };
}
