using System.Numerics;

namespace GenAI.Learn.Models.Randomness;

/// <summary>
/// Random numbers for models that need no tensors: xoshiro256** (Blackman and Vigna 2021), whose state can be saved, so that a run
/// goes on the same after a rest. A <see cref="Random"/>, and so a source for any library's distributions too.
/// </summary>
public sealed class RandomSource : Random
{
    private readonly ulong[] _state = new ulong[4];
    private double? _spare; // the second of a pair of normal numbers

    /// <summary>Starts a sequence; equal seeds give equal sequences on every machine.</summary>
    /// <param name="seed">Any number.</param>
    public RandomSource(long seed)
    {
        var mixed = (ulong)seed;
        for (var i = 0; i < _state.Length; i++)
            _state[i] = SplitMix(ref mixed);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9;
        var shifted = _state[1] << 17;
        _state[2] ^= _state[0];
        _state[3] ^= _state[1];
        _state[1] ^= _state[2];
        _state[0] ^= _state[3];
        _state[2] ^= shifted;
        _state[3] = BitOperations.RotateLeft(_state[3], 45);
        return result;
    }

    /// <inheritdoc/>
    /// <returns>A multiple of 2^-53 from 0 to below 1.</returns>
    public override double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <inheritdoc/>
    public override int Next() => (int)NextBelow(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return maxValue == 0 ? 0 : (int)NextBelow((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return minValue == maxValue ? minValue : (int)(minValue + (long)NextBelow((ulong)((long)maxValue - minValue)));
    }

    /// <inheritdoc/>
    public override long NextInt64() => (long)NextBelow(long.MaxValue);

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        for (var i = 0; i < buffer.Length; i++)
            buffer[i] = (byte)(NextBits() >> 56);
    }

    /// <summary>A number from the standard normal distribution (Marsaglia's polar method).</summary>
    public double NextNormal()
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return kept;
        }

        double u, v, s;
        do
        {
            u = 2 * NextDouble() - 1;
            v = 2 * NextDouble() - 1;
            s = u * u + v * v;
        }
        while (s is 0 or >= 1);
        var scale = Math.Sqrt(-2 * Math.Log(s) / s);
        _spare = v * scale;
        return u * scale;
    }

    /// <summary>An index drawn in proportion to weights, which need not sum to 1.</summary>
    /// <param name="weights">At least one of them positive, none negative.</param>
    public int NextIndex(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        if (!(sum > 0) || double.IsInfinity(sum))
            throw new ArgumentException($"The weights sum to {sum}; their sum must be positive and finite.", nameof(weights));
        var left = NextDouble() * sum;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
                return i;
        }

        return weights.LastIndexOfAnyExcept(0.0); // rounding alone leads here
    }

    /// <summary>Puts items in a random order.</summary>
    /// <param name="items">What is shuffled, in place.</param>
    public new void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Writes the state, 41 bytes.</summary>
    /// <param name="writer">Where to.</param>
    public void Save(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var word in _state)
            writer.Write(word);
        writer.Write(_spare is not null);
        writer.Write(_spare ?? 0);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where from.</param>
    public void Load(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var i = 0; i < _state.Length; i++)
            _state[i] = reader.ReadUInt64();
        var has = reader.ReadBoolean();
        var spare = reader.ReadDouble();
        _spare = has ? spare : null;
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    // Without bias: the few values at the top that would make some results likelier are drawn again (Lemire 2019).
    private ulong NextBelow(ulong bound)
    {
        var high = Math.BigMul(NextBits(), bound, out var low);
        if (low >= bound)
            return high;
        var threshold = (0 - bound) % bound;
        while (low < threshold)
            high = Math.BigMul(NextBits(), bound, out low);
        return high;
    }

    private static ulong SplitMix(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
