using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>
/// A penalty draws the critic's gradient to length 1 between real and generated samples (Gulrajani and others 2017):
/// <see cref="Weight"/> times the mean of (|grad s(u)| - 1)^2 at u = t x + (1 - t) G(z), t uniform in [0, 1] for each pair.
/// </summary>
public sealed class WassersteinGradientPenalty : Wasserstein
{
    /// <summary>The paper's lambda. May change while it trains.</summary>
    public double Weight { get; set; } = 10;

    /// <inheritdoc/>
    public override Tensor Penalty(Func<Tensor, Tensor> judge, Tensor real, Tensor fake, Generator random)
    {
        var shape = real.shape.Select((size, i) => i == 0 ? size : 1).ToArray();
        var t = random.Uniform(shape, real.device); // (N, 1, ...)
        return At(judge, (fake + t * (real - fake)).detach().requires_grad_());
    }

    /// <summary>The penalty at given points.</summary>
    /// <param name="judge">The critic.</param>
    /// <param name="points">(N, ...), which require a gradient.</param>
    /// <returns>A scalar through which gradients reach the critic's weights: a gradient of a gradient.</returns>
    public Tensor At(Func<Tensor, Tensor> judge, Tensor points)
    {
        var slope = Guarded.Gradient(judge(points).sum(), points, createGraph: true).flatten(1); // (N, values of a sample)
        var length = (slope.square().sum(1) + 1e-12).sqrt(); // (N); the gradient of a root is infinite at 0
        return (length - 1).square().mean() * Weight;
    }
}
