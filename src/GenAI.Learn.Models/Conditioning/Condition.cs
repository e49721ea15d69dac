using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>
/// What a conditional network is told of an image besides the noise: a row of numbers for each image, y, which an encoder turns into
/// the vector that the network takes in. Conditions are made of facts alone, and combine (<see cref="JointCondition"/>).
/// </summary>
public abstract class Condition
{
    /// <summary>Numbers of a row.</summary>
    public abstract int Columns { get; }

    /// <summary>Writes the row of an image.</summary>
    /// <param name="facts">What is known of the image.</param>
    /// <param name="row"><see cref="Columns"/> numbers.</param>
    public abstract void Write(ImageFacts facts, Span<float> row);

    /// <summary>The network part that turns rows into vectors; generator and discriminator have one each.</summary>
    /// <param name="random">Draws its weights, where it has any.</param>
    /// <param name="device">Where it lives.</param>
    public abstract ConditionEncoder NewEncoder(Generator random, Device device);

    /// <summary>The same conditions said in another true way, where there are several; for training.</summary>
    /// <param name="rows">(N, <see cref="Columns"/>).</param>
    /// <param name="random">The run's generator.</param>
    /// <returns>(N, <see cref="Columns"/>).</returns>
    public virtual Tensor Vary(Tensor rows, Generator random) => rows.alias();

    /// <summary>The rows of images.</summary>
    /// <param name="facts">What is known of each.</param>
    /// <param name="device">Where the tensor goes.</param>
    /// <returns>(N, <see cref="Columns"/>), float32.</returns>
    public Tensor Rows(IReadOnlyList<ImageFacts> facts, Device device)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var values = new float[facts.Count * Columns];
        for (var i = 0; i < facts.Count; i++)
            Write(facts[i], values.AsSpan(i * Columns, Columns));
        return tensor(values, [facts.Count, Columns], device: device);
    }

    /// <summary>
    /// Spoils conditions: each row is, with a probability, replaced by the row of an image drawn at random from the batch, so that the
    /// conditions stay as frequent as they were.
    /// </summary>
    /// <param name="rows">(N, columns).</param>
    /// <param name="share">The probability, 0 to 1.</param>
    /// <param name="random">The run's generator.</param>
    /// <returns>(N, columns).</returns>
    public static Tensor Spoil(Tensor rows, double share, Generator random)
    {
        if (share == 0)
            return rows.alias();
        using var scope = NewDisposeScope();
        var count = rows.shape[0];
        var others = rows.index_select(0, random.Integers(count, [count], rows.device));
        var isSpoiled = random.Uniform([count, 1], rows.device).lt(share); // (N, 1)
        return where(isSpoiled, others, rows).MoveToOuterDisposeScope();
    }
}
