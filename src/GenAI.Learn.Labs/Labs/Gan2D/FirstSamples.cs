using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs;

/// <summary>Where an untrained generator of points puts its samples.</summary>
public enum FirstSamples
{
    /// <summary>Over the middle of the plane.</summary>
    Spread,

    /// <summary>In a heap in the lower left corner.</summary>
    Corner,
}

/// <summary>Moves the first samples.</summary>
internal static class FirstSamplesOfGenerators
{
    // A heap about 0.1 wide around (-1.1, -1.1).
    private const double Corner = -1.1;
    private const double Shrink = 0.15;

    /// <summary>Changes the last layer of a dense generator whose weights have just been drawn.</summary>
    /// <param name="first">Where the samples are to lie.</param>
    /// <param name="generator">The generator; left as it is when its samples are to be spread.</param>
    public static void Place(this FirstSamples first, Module generator)
    {
        if (first == FirstSamples.Spread)
            return;
        using var _ = no_grad();
        var last = generator.modules().OfType<TorchSharp.Modules.Linear>().Last();
        last.weight!.mul_(Shrink);
        last.bias!.fill_(Corner);
    }
}
