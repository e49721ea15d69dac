using static TorchSharp.torch;

namespace GenAI.Learn.Models.Sound;

/// <summary>The signal-to-noise ratio in decibels: 10 log10 of the clean sound's power over that of the difference from it.</summary>
public static class SignalToNoise
{
    /// <summary>The ratio of each sound.</summary>
    /// <param name="sounds">(N, samples).</param>
    /// <param name="clean">(N, samples), none of them silent.</param>
    /// <returns>(N), in decibels.</returns>
    public static Tensor Of(Tensor sounds, Tensor clean)
    {
        using var scope = NewDisposeScope();
        var noise = (sounds - clean).square().sum(1).clamp(min: 1e-20);
        return ((clean.square().sum(1) / noise).log10() * 10).MoveToOuterDisposeScope();
    }
}
