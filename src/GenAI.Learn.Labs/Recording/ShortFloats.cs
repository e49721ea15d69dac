namespace GenAI.Learn.Labs;

/// <summary>
/// The upper bits of float32 as a whole number: of 21, the sign, the exponent and the first 12 of the fraction.
/// </summary>
internal static class ShortFloats
{
    /// <summary>How many bits a recording keeps.</summary>
    public const int Recorded = 21;

    private const int All = 32;

    /// <summary>Rounds to the nearest; what is not a number stays so.</summary>
    public static int[] Of(Floats values, int bits = Recorded)
    {
        var shortened = new int[values.Values.Length];
        for (var i = 0; i < shortened.Length; i++)
            shortened[i] = (int)(Rounded(values.Values.Span[i], All - bits) >> (All - bits));
        return shortened;
    }

    /// <summary>The numbers again.</summary>
    public static float[] Numbers(int[] shortened, int bits = Recorded) =>
        [.. shortened.Select(number => BitConverter.UInt32BitsToSingle((uint)number << (All - bits)))];

    private static uint Rounded(float value, int dropped)
    {
        if (float.IsNaN(value))
            return BitConverter.SingleToUInt32Bits(float.NaN);
        var bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsFinite(value) ? bits + (1u << (dropped - 1)) : bits;
    }
}
