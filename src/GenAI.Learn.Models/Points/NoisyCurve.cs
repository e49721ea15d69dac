using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Points;

/// <summary>A curve with Gaussian noise of standard deviation <see cref="PointDistribution.Sigma"/> around it.</summary>
public sealed class NoisyCurve : PointDistribution
{
    private readonly Func<Tensor, (Tensor X, Tensor Y)> _curve;

    private NoisyCurve(Func<Tensor, (Tensor X, Tensor Y)> curve) => _curve = curve;

    /// <summary>Two half circles of radius 3/4: one over the left, one under the right, each reaching into the other.</summary>
    public static NoisyCurve TwoMoons() => new(u =>
    {
        var upper = (u < 0.5).to_type(ScalarType.Float32);
        var side = upper * 2 - 1; // 1 on the upper moon, -1 on the lower
        var angle = (u * 2 - (1 - upper)) * Math.PI; // 0 to pi on either
        return (side * (angle.cos() - 0.5) * 0.75, side * (angle.sin() - 0.25) * 0.75);
    });

    /// <summary>r = 1.2 sqrt(u) at the angle 3.5 pi sqrt(u): one and three quarter turns, the points spread evenly along the arm.</summary>
    public static NoisyCurve Spiral() => new(u =>
    {
        var root = u.sqrt();
        var angle = root * (3.5 * Math.PI);
        return (angle.cos() * root * 1.2, angle.sin() * root * 1.2);
    });

    /// <summary>The line from (-1, -0.5) to (1, 0.5).</summary>
    public static NoisyCurve Line() => new(u => (u * 2 - 1, u - 0.5));

    /// <inheritdoc/>
    public override Tensor Centres(Device device)
    {
        const int Count = 400; // a fiftieth of a unit apart at most, on the spiral
        var (x, y) = _curve((arange(Count, dtype: ScalarType.Float32, device: device) + 0.5) / Count);
        return stack([x, y], 1);
    }

    /// <inheritdoc/>
    protected override Tensor Noiseless(long count, Generator generator, Device device)
    {
        var (x, y) = _curve(generator.Uniform([count], device));
        return stack([x, y], 1); // (N, 2)
    }
}
