using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Data;

/// <summary>
/// Batches of a set without end: each epoch in a new order, drawn from the run's generator. Images that do not fill a last
/// batch wait for another epoch.
/// </summary>
/// <param name="set">The images.</param>
/// <param name="batchSize">Images in each batch; at most the set's size.</param>
/// <param name="scale">How pixels become numbers.</param>
/// <param name="generator">The run's generator.</param>
/// <param name="device">Where the batches go.</param>
/// <param name="among">Positions in the set to which the batches keep; null for all.</param>
public sealed class BatchSource(ImageSet set, int batchSize, PixelScale scale, Generator generator, Device device, IReadOnlyList<int>? among = null)
{
    private int[] _order = [];
    private int _next;

    private int Count => among?.Count ?? set.Count;

    /// <summary>Whole passes over the set so far.</summary>
    public int Epoch { get; private set; }

    /// <summary>Images in each batch.</summary>
    public int BatchSize { get; } = batchSize > 0 && batchSize <= (among?.Count ?? set.Count)
        ? batchSize
        : throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize, $"A batch has 1 to {among?.Count ?? set.Count} images.");

    /// <summary>Where the images of the newest batch stand in the set, for what is known of them besides.</summary>
    public ReadOnlyMemory<int> Positions => _order.AsMemory(Math.Max(_next - BatchSize, 0), _next == 0 ? 0 : BatchSize);

    /// <summary>The next batch, which the caller disposes.</summary>
    public ImageBatch Next()
    {
        if (_next + BatchSize > _order.Length)
            Shuffle();
        var batch = ImageBatch.Of(set, _order.AsSpan(_next, BatchSize), scale, device);
        _next += BatchSize;
        return batch;
    }

    /// <summary>Writes the position in the data.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Epoch);
        writer.Write(_next);
        writer.Write(_order.Length);
        foreach (var index in _order)
            writer.Write(index);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where from.</param>
    /// <exception cref="InvalidDataException">It was written for another set.</exception>
    public void Load(BinaryReader reader)
    {
        Epoch = reader.ReadInt32();
        _next = reader.ReadInt32();
        var length = reader.ReadInt32();
        if (length != 0 && length != Count)
            throw new InvalidDataException($"The saved order is of {length} images, and the set has {Count}.");
        _order = new int[length];
        for (var i = 0; i < length; i++)
            _order[i] = reader.ReadInt32();
    }

    private void Shuffle()
    {
        if (_order.Length > 0)
            Epoch++;
        using var permutation = generator.Permutation(Count);
        _order = [.. permutation.data<long>().Select(index => among is null ? (int)index : among[(int)index])];
        _next = 0;
    }
}
