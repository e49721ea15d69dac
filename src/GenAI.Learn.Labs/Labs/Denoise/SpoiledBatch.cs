using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Images, the same spoiled, and what each filter makes of these.</summary>
/// <param name="Clean">(N, 1, 28, 28), from 0 to 1; not owned.</param>
/// <param name="Spoiled">(N, 1, 28, 28), as the encoder sees them.</param>
/// <param name="Filtered">Median, Gaussian and Wiener filter, each (N, 1, 28, 28).</param>
internal sealed record SpoiledBatch(Tensor Clean, Tensor Spoiled, Tensor[] Filtered) : IDisposable
{
    public static SpoiledBatch Of(Tensor clean, Corruption corruption, ImageRivals rivals, ulong seed)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        using var chance = new Generator(seed);
        var spoiled = corruption.Of(clean, chance).DetachFromDisposeScope();
        return new SpoiledBatch(clean, spoiled, [.. rivals.Of(spoiled).Select(images => images.DetachFromDisposeScope())]);
    }

    /// <summary>Clean, spoiled, the network's answers, and the filters', one below the other.</summary>
    public Tensor Rows(Func<Tensor, Tensor> network) => cat([Clean, Spoiled.clamp(0, 1), network(Spoiled), .. Filtered]);

    public void Dispose()
    {
        Spoiled.Dispose();
        foreach (var images in Filtered)
            images.Dispose();
    }
}
