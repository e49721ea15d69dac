using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Adversarial;

/// <summary>Each weight of the critic is cut to [-<see cref="Limit"/>, <see cref="Limit"/>] after each step, as in the first WGAN paper.</summary>
public sealed class WassersteinClipped : Wasserstein
{
    /// <summary>The half side of the box that the weights are kept in: the paper's 0.01 leaves a small critic nearly flat, so it is wider here. May change while it trains.</summary>
    public double Limit { get; set; } = 0.1;

    /// <inheritdoc/>
    public override void Constrain(IReadOnlyList<Parameter> weights)
    {
        using var _ = no_grad();
        foreach (var weight in weights)
            weight.clamp_(-Limit, Limit);
    }
}
