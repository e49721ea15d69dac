using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Graphical;

/// <summary>
/// The posterior of a clean two-colour image given a noisy one (Geman and Geman 1984): an Ising prior of coupling J over neighbouring
/// pixels, and noise that flips each pixel with probability ε by itself. Its energy, the negative log posterior up to a constant, is
/// -J Σ x x' - ½ ln((1 - ε) / ε) Σ x y, where x is the clean and y the noisy image, pixels +1 and -1.
/// </summary>
/// <param name="noisy">(height, width) +1 or -1, row by row.</param>
/// <param name="width">Pixels in a row.</param>
/// <param name="coupling">J, not negative.</param>
/// <param name="flip">ε, above 0 and below 1.</param>
public sealed class BinaryImagePosterior(ReadOnlyMemory<sbyte> noisy, int width, double coupling, double flip)
{
    private readonly double _pull = Math.Log((1 - flip) / flip) / 2;

    /// <summary>Pixels.</summary>
    public int Count => noisy.Length;

    /// <summary>The energy of an image.</summary>
    /// <param name="image">(height, width) +1 or -1.</param>
    public double Energy(ReadOnlySpan<sbyte> image)
    {
        var energy = 0.0;
        for (var i = 0; i < image.Length; i++)
        {
            energy -= _pull * image[i] * noisy.Span[i];
            if (i % width < width - 1)
                energy -= coupling * image[i] * image[i + 1];
            if (i + width < image.Length)
                energy -= coupling * image[i] * image[i + width];
        }

        return energy;
    }

    /// <summary>
    /// One sweep of iterated conditional modes (Besag 1986): sets each pixel in turn to the value of lower energy; equals stay. The energy never rises.
    /// </summary>
    /// <param name="image">(height, width) +1 or -1, changed in place.</param>
    /// <returns>How many pixels changed; 0 at a local minimum.</returns>
    public int IteratedConditionalModes(Span<sbyte> image)
    {
        var changes = 0;
        for (var i = 0; i < image.Length; i++)
        {
            var pull = Pull(image, i);
            var better = pull > 0 ? (sbyte)1 : pull < 0 ? (sbyte)-1 : image[i];
            changes += better == image[i] ? 0 : 1;
            image[i] = better;
        }

        return changes;
    }

    /// <summary>One sweep of Gibbs sampling: redraws each pixel in turn given the others.</summary>
    /// <param name="image">(height, width) +1 or -1, changed in place.</param>
    /// <param name="random">Where the draws come from.</param>
    public void GibbsSweep(Span<sbyte> image, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (var i = 0; i < image.Length; i++)
            image[i] = random.NextDouble() < 1 / (1 + Math.Exp(-2 * Pull(image, i))) ? (sbyte)1 : (sbyte)-1;
    }

    /// <summary>The image of least energy, so of greatest posterior probability, exactly: by a minimum cut (Greig, Porteous and Seheult 1989).</summary>
    public sbyte[] MostProbable()
    {
        var cut = new MinimumCut(Count + 2);
        var (source, sink) = (Count, Count + 1);
        for (var i = 0; i < Count; i++)
        {
            if (noisy.Span[i] * _pull > 0)
                cut.Connect(source, i, 2 * Math.Abs(_pull), 0);
            else
                cut.Connect(i, sink, 2 * Math.Abs(_pull), 0);
            if (i % width < width - 1)
                cut.Connect(i, i + 1, 2 * coupling, 2 * coupling);
            if (i + width < Count)
                cut.Connect(i, i + width, 2 * coupling, 2 * coupling);
        }

        var side = cut.SourceSide(source, sink);
        return [.. Enumerable.Range(0, Count).Select(i => side[i] ? (sbyte)1 : (sbyte)-1)];
    }

    // Half the log odds of +1 given all other pixels.
    private double Pull(ReadOnlySpan<sbyte> image, int i)
    {
        var neighbours = 0;
        if (i % width > 0)
            neighbours += image[i - 1];
        if (i % width < width - 1)
            neighbours += image[i + 1];
        if (i >= width)
            neighbours += image[i - width];
        if (i + width < image.Length)
            neighbours += image[i + width];
        return coupling * neighbours + _pull * noisy.Span[i];
    }
}
