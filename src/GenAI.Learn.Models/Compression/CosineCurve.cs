using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Compression;

/// <summary>The cosine transform's rate against its distortion: coders from fine steps to coarse ones, and what each costs and gives on test images. Never changed once made.</summary>
public sealed class CosineCurve
{
    private const int Coders = 24;
    private const double FinestStep = 0.15;
    private const double Ratio = 1.2;
    private const int ExampleCount = 3000; // training images to which the tables are fitted
    private const int TestCount = 200;     // every fiftieth test image

    private readonly CosineCoder[] _coders;

    private CosineCurve(CosineCoder[] coders, double[] bytes, double[] psnr) => (_coders, Bytes, Psnr) = (coders, bytes, psnr);

    /// <summary>The mean bytes of an image, from the most on.</summary>
    public IReadOnlyList<double> Bytes { get; }

    /// <summary>The mean peak signal-to-noise ratio at each of them, in decibels.</summary>
    public IReadOnlyList<double> Psnr { get; }

    /// <summary>Fits the coders to training images and measures them on test images.</summary>
    /// <param name="sets">Both parts of a data set.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Ends it.</param>
    public static CosineCurve Of(ImageSets sets, IProgress<double> progress, CancellationToken cancellation)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var coefficients = BlockTransform.Of(Every(sets.Train, ExampleCount));
        var test = Every(sets.Test, TestCount);
        var (coders, bytes, psnr) = (new List<CosineCoder>(), new List<double>(), new List<double>());
        for (var i = 0; i < Coders; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var inner = NewDisposeScope();
            coders.Add(new CosineCoder(coefficients, FinestStep * Math.Pow(Ratio, i)));
            var (images, length) = coders[^1].Code(test);
            bytes.Add(length.mean().item<float>());
            psnr.Add(PeakSignalToNoise.Of(images, test, 1).mean().item<float>());
            progress.Report((i + 1.0) / Coders);
        }

        return new CosineCurve([.. coders], [.. bytes], [.. psnr]);
    }

    /// <summary>The ratio at a rate, between two coders on the straight line; that of the nearest beyond both ends.</summary>
    /// <param name="bytes">Bytes of an image.</param>
    public double PsnrAt(double bytes) => Between(Bytes, Psnr, bytes);

    /// <summary>The bytes that it takes to reach a ratio.</summary>
    /// <param name="psnr">In decibels.</param>
    public double BytesAt(double psnr) => Between(Psnr, Bytes, psnr);

    /// <summary>The coder whose images come nearest to a size.</summary>
    /// <param name="bytes">Bytes of an image.</param>
    public CosineCoder Nearest(double bytes) => _coders[Enumerable.Range(0, _coders.Length).MinBy(i => Math.Abs(Bytes[i] - bytes))];

    /// <summary>Evenly spaced images of a set, on the CPU.</summary>
    private static Tensor Every(ImageSet set, int count)
    {
        var every = set.Count / count;
        return ImageBatch.Of(set, [.. Enumerable.Range(0, count).Select(i => i * every)], PixelScale.Unit, CPU).Images;
    }

    // Both fall from the first to the last.
    private static double Between(IReadOnlyList<double> x, IReadOnlyList<double> y, double at)
    {
        for (var i = 1; i < x.Count; i++)
        {
            if (at >= x[i])
                return at >= x[i - 1] && i == 1 ? y[0] : y[i] + (y[i - 1] - y[i]) * Math.Clamp((at - x[i]) / Math.Max(x[i - 1] - x[i], 1e-9), 0, 1);
        }

        return y[^1];
    }
}
