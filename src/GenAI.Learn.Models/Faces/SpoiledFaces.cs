using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Faces;

/// <summary>What a judge must not take for a face: real faces made worse in the ways of bad generators, well beyond doubt.</summary>
public static class SpoiledFaces
{
    /// <summary>A way to spoil faces.</summary>
    /// <param name="Name">What it does.</param>
    /// <param name="Spoil">Spoils (N, 3, 16, 16), from -1 to 1.</param>
    public sealed record Way(string Name, Func<Tensor, Generator, Tensor> Spoil);

    private const string Mixed = "two faces mixed";

    // What is less than the first is still a face; what is more than the second is none. Between them is a matter of taste, and is not taught.
    private const double NoiseStill = 0.05, NoiseNone = 0.12; // standard deviations, of the way from black to white
    private const double BlurStill = 0.4, BlurNone = 0.75;    // standard deviations, in pixels
    private const double MixStill = 0.1, MixNone = 0.4;     // shares of another face

    /// <summary>Every way.</summary>
    public static IReadOnlyList<Way> Ways { get; } =
    [
        new("noise added", (faces, random) => Spoiling.AddNoise(faces, Between(NoiseNone, 0.5, random), random)),
        new("noise alone", (faces, random) => random.StandardNormal(faces.shape, faces.device).mul(0.6).clamp(-1, 1)),
        new("blurred", (faces, random) => Spoiling.Blur(faces, Between(BlurNone, 3, random))),
        new(Mixed, (faces, random) => Mix(faces, Between(MixNone, 0.6, random))),
        new("left and right of two faces", (faces, random) => Halves(faces, (int)Between(5, 12, random))),
        new("a piece in another's place", Piece),
        new("a plain colour", (faces, random) => faces.mean([2L, 3L], keepdim: true).expand(faces.shape) + random.StandardNormal(faces.shape, faces.device).mul(0.05)),
    ];

    /// <summary>Faces made worse in all ways in turn: an equal share of each, but two of mixtures, which are the hardest to tell.</summary>
    /// <param name="faces">(N, 3, 16, 16), from -1 to 1.</param>
    /// <param name="random">Draws how much.</param>
    /// <returns>(N, 3, 16, 16).</returns>
    public static Tensor Of(Tensor faces, Generator random)
    {
        using var scope = NewDisposeScope();
        Way[] ways = [.. Ways, .. Ways.Where(way => way.Name == Mixed)];
        var share = faces.shape[0] / ways.Length;
        return cat([.. ways.Select((way, w) => way.Spoil(faces.narrow(0, w * share, w == ways.Length - 1 ? faces.shape[0] - (w * share) : share), random))]).MoveToOuterDisposeScope();
    }

    /// <summary>Faces made a little worse, so little that they are faces still: a generator's are never exact.</summary>
    /// <param name="faces">(N, 3, 16, 16), from -1 to 1.</param>
    /// <param name="random">Draws how much.</param>
    /// <returns>(N, 3, 16, 16).</returns>
    public static Tensor Slightly(Tensor faces, Generator random)
    {
        using var scope = NewDisposeScope();
        var mixed = Mix(faces, Between(0, MixStill, random));
        var blurred = Spoiling.Blur(mixed, Between(0, BlurStill, random));
        return Spoiling.AddNoise(blurred, Between(0, NoiseStill, random), random).MoveToOuterDisposeScope();
    }

    // The next face of the batch stands for another.
    private static Tensor Mix(Tensor faces, double share) => (faces * (1 - share)) + (faces.roll(1, 0) * share);

    private static Tensor Halves(Tensor faces, int left) =>
        cat([faces.narrow(3, 0, left), faces.roll(1, 0).narrow(3, left, faces.shape[3] - left).roll(2, 2)], 3);

    // A square of a third of the height or more, from elsewhere in another face.
    private static Tensor Piece(Tensor faces, Generator random)
    {
        var size = (long)Between(5, 9, random);
        var (side, spoiled) = (faces.shape[3], faces.clone());
        var (x, y) = ((long)Between(2, side - size - 1, random), (long)Between(2, side - size - 1, random));
        using var other = faces.roll(1, 0).roll([side / 2, (side / 2) - 2], [2, 3]);
        spoiled.narrow(2, y, size).narrow(3, x, size).copy_(other.narrow(2, y, size).narrow(3, x, size));
        return spoiled;
    }

    private static double Between(double from, double to, Generator random)
    {
        using var drawn = random.Uniform([1], CPU);
        return from + ((to - from) * drawn.item<float>());
    }
}
