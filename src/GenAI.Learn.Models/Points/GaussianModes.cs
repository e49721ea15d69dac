using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Points;

/// <summary>Equally likely round Gaussians of standard deviation <see cref="PointDistribution.Sigma"/>.</summary>
public sealed class GaussianModes : PointDistribution
{
    private readonly (double X, double Y)[] _centres;
    private readonly bool _separate;

    private GaussianModes(IEnumerable<(double X, double Y)> centres, bool separate)
    {
        _centres = [.. centres];
        _separate = separate;
        if (_centres.Length == 0)
            throw new ArgumentException("A distribution needs one point at least.", nameof(centres));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(double X, double Y)> Modes => _separate ? _centres : [];

    /// <summary>Eight on the circle of radius 1, the first at (1, 0).</summary>
    public static GaussianModes Ring() =>
        new(Enumerable.Range(0, 8).Select(k => (Math.Cos(k * Math.PI / 4), Math.Sin(k * Math.PI / 4))), separate: true);

    /// <summary>Twenty-five at -1, -0.5, 0, 0.5 and 1 on each axis.</summary>
    public static GaussianModes Grid() =>
        new(Enumerable.Range(0, 25).Select(k => (k % 5 * 0.5 - 1, k / 5 * 0.5 - 1)), separate: true);

    /// <summary>One around each given point; they may overlap, so they do not count as modes.</summary>
    /// <param name="points">The points.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static GaussianModes Around(IEnumerable<(double X, double Y)> points) => new(points, separate: false);

    /// <summary>Draws one point of each given mode.</summary>
    /// <param name="modes">(N), int64: indices of modes.</param>
    /// <param name="generator">Where the chance comes from.</param>
    /// <returns>(N, 2), float32.</returns>
    public Tensor SampleOf(Tensor modes, Generator generator)
    {
        using var scope = NewDisposeScope();
        var points = Centres(modes.device).index_select(0, modes) + generator.StandardNormal([modes.shape[0], 2], modes.device) * Sigma;
        return points.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor Centres(Device device) =>
        tensor(_centres.SelectMany(c => new[] { (float)c.X, (float)c.Y }).ToArray(), [_centres.Length, 2], device: device); // (modes, 2)

    /// <inheritdoc/>
    protected override Tensor Noiseless(long count, Generator generator, Device device) =>
        Centres(device).index_select(0, generator.Integers(_centres.Length, [count], device)); // (N, 2)
}
