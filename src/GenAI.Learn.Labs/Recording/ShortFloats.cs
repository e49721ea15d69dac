namespace GenAI.Learn.Labs;

/// <summary>
/// The sign, the exponent and the first 12 bits of the fraction of float32, as a whole number of 21 bits.
/// </summary>
internal static class ShortFloats
{
    private const int Dropped = 11;

    /// <summary>Rounds to the nearest; what is not a number stays so.</summary>
    public static int[] Of(Floats values) =>
        [.. values.Values.ToArray().Select(value => (int)(Rounded(value) >> Dropped))];

    /// <summary>The numbers again.</summary>
    public static float[] Numbers(int[] shortened) =>
        [.. shortened.Select(bits => BitConverter.UInt32BitsToSingle((uint)bits << Dropped))];

    private static uint Rounded(float value)
    {
        if (float.IsNaN(value))
            return BitConverter.SingleToUInt32Bits(float.NaN);
        var bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsFinite(value) ? bits + (1 << (Dropped - 1)) : bits;
    }
}
