using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>
/// Numbers that stand for images: pixels, principal components, codes. They are centred and multiplied by one factor, so that on average they are as long as
/// the pixels are: one penalty then means the same for each.
/// </summary>
internal sealed class Representation : IDisposable
{
    private readonly Func<Tensor, Tensor> _of;
    private readonly Tensor _mean;
    private readonly double _factor;

    /// <param name="of">(N, 1, 28, 28) to (N, D).</param>
    /// <param name="sample">(N, 1, 28, 28): unlabelled images by which the centre and the factor are found.</param>
    public Representation(Func<Tensor, Tensor> of, Tensor sample)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        _of = of;
        var values = of(sample);
        _mean = values.mean([0]).DetachFromDisposeScope();
        _factor = Math.Sqrt(Spread(sample.flatten(1)) / Math.Max(Spread(values), 1e-12));
    }

    /// <summary>The numbers of some images.</summary>
    /// <param name="images">(N, 1, 28, 28).</param>
    /// <returns>(N, D).</returns>
    public Tensor Of(Tensor images)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return ((_of(images) - _mean) * _factor).MoveToOuterDisposeScope();
    }

    public void Dispose() => _mean.Dispose();

    // The mean squared distance from the mean.
    private static double Spread(Tensor values) => (values - values.mean([0])).square().sum(1).mean().item<float>();
}
