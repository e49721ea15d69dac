using static TorchSharp.torch;

namespace GenAI.Learn.Models.Compression;

/// <summary>
/// Numbers rounded to steps and coded with a table for each position, both fitted to training examples that sender and receiver share. Counted is the length that an ideal
/// arithmetic coder gives, the sum of -log2 p(symbol), which a real one exceeds by less than a byte for a long file of images. Each symbol is decoded as the mean of the training
/// numbers that had it, the best answer under squared error.
/// </summary>
public sealed class PositionCoder : IDisposable
{
    private const int Levels = 255;      // symbols of a position; what lies beyond is coded as the last
    private const double Unseen = 0.005; // added to each count, so that no symbol is impossible

    private readonly Tensor _middle;     // (positions)
    private readonly Tensor _step;       // (positions)
    private readonly Tensor _bits;       // (positions, levels)
    private readonly Tensor _values;     // (positions, levels)

    private PositionCoder(Tensor middle, Tensor step, Tensor bits, Tensor values) => (_middle, _step, _bits, _values) = (middle, step, bits, values);

    /// <summary>A coder whose steps are equally long at all positions: the best for coefficients of an orthonormal transform.</summary>
    /// <param name="examples">(N, positions).</param>
    /// <param name="step">The length of a step, above 0.</param>
    public static PositionCoder OfStep(Tensor examples, double step)
    {
        using var scope = NewDisposeScope();
        return Fit(examples, zeros_like(examples[0]), full_like(examples[0], step));
    }

    /// <summary>A coder of 2^bits symbols at each position, spread evenly over the range of the examples there.</summary>
    /// <param name="examples">(N, positions).</param>
    /// <param name="bits">1 to 7.</param>
    public static PositionCoder OfBits(Tensor examples, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 7);
        using var scope = NewDisposeScope();
        var (low, high, symbols) = (examples.amin([0]), examples.amax([0]), 1 << bits);
        var step = ((high - low) / symbols).clamp(min: 1e-6);
        return Fit(examples, low + step * (symbols / 2 - 0.5), step);
    }

    /// <summary>Symbols of numbers.</summary>
    /// <param name="numbers">(N, positions).</param>
    /// <returns>(N, positions), int64.</returns>
    public Tensor Symbols(Tensor numbers)
    {
        using var scope = NewDisposeScope();
        return Symbols(numbers, _middle, _step).MoveToOuterDisposeScope();
    }

    /// <summary>What the receiver makes of symbols.</summary>
    /// <param name="symbols">(N, positions).</param>
    /// <returns>(N, positions).</returns>
    public Tensor Decode(Tensor symbols)
    {
        using var turned = symbols.t();
        using var values = _values.gather(1, turned);
        return values.t().contiguous();
    }

    /// <summary>The length of each image's code.</summary>
    /// <param name="symbols">(N, positions).</param>
    /// <returns>(N), in bytes.</returns>
    public Tensor Bytes(Tensor symbols)
    {
        using var scope = NewDisposeScope();
        return (_bits.gather(1, symbols.t()).sum([0]) / 8).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _middle.Dispose();
        _step.Dispose();
        _bits.Dispose();
        _values.Dispose();
    }

    private static PositionCoder Fit(Tensor examples, Tensor middle, Tensor step)
    {
        var symbols = Symbols(examples, middle, step).t().contiguous(); // (positions, N)
        var empty = zeros(examples.shape[1], Levels, device: examples.device);
        var counts = empty.scatter_add(1, symbols, ones(symbols.shape, device: examples.device));
        var sums = empty.scatter_add(1, symbols, examples.t().contiguous());
        var nominal = middle.unsqueeze(1) + step.unsqueeze(1) * (arange(Levels, device: examples.device) - Levels / 2);
        var values = where(counts.gt(0), sums / counts.clamp(min: 1), nominal);
        var bits = -((counts + Unseen) / (counts + Unseen).sum(1, keepdim: true)).log() / Math.Log(2);
        return new PositionCoder(
            middle.clone().DetachFromDisposeScope(), step.clone().DetachFromDisposeScope(), bits.DetachFromDisposeScope(), values.DetachFromDisposeScope());
    }

    private static Tensor Symbols(Tensor numbers, Tensor middle, Tensor step) =>
        ((numbers - middle) / step + 0.5).floor().clamp(-(Levels / 2), Levels / 2).to_type(ScalarType.Int64) + Levels / 2;
}
