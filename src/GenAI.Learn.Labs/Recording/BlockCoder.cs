namespace GenAI.Learn.Labs;

/// <summary>
/// Whole numbers as bytes that compress well: told from a neighbour, or from the numbers at the same places of an
/// earlier block, whichever leaves less to say; small differences as small numbers; and all first bytes, then all
/// second bytes, and so on.
/// </summary>
internal static class BlockCoder
{
    private const int OwnFilter = 0;
    private const int LeftFilter = 1;
    private const int UpperFilter = 2;
    private const int EarlierFilter = 3;

    /// <summary>Chooses from what the numbers are told, and tells them.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="size">Bytes of one.</param>
    /// <param name="before">The same numbers of an earlier picture; null, or of another length, for none.</param>
    public static (int Stride, bool FromBefore, byte[] Bytes) Write(int[] numbers, int size, int[]? before)
    {
        var choices = new List<(int Stride, bool FromBefore)> { (0, false), (1, false), (2, false) };
        if (before?.Length == numbers.Length)
            choices.Add((0, true));
        return choices.Select(c =>
            (c.Stride, c.FromBefore, Bytes: Planes(Told(numbers, c.Stride, c.FromBefore ? before : null, size), size)))
            .MinBy(told => told.Bytes.Chunk(Math.Max(1, numbers.Length)).Sum(plane => Entropy(plane)));
    }

    /// <summary>Tells the numbers from those so many places before.</summary>
    public static byte[] Write(int[] numbers, int size, int stride) => Planes(Told(numbers, stride, null, size), size);

    /// <summary>The numbers again.</summary>
    public static int[] Read(ReadOnlySpan<byte> bytes, int size, int stride, int[]? before)
    {
        var numbers = new int[bytes.Length / size];
        for (var i = 0; i < numbers.Length; i++)
        {
            var told = 0;
            for (var plane = 0; plane < size; plane++)
                told |= bytes[(plane * numbers.Length) + i] << (8 * plane);
            numbers[i] = (Straight(told) + Expected(numbers, i, stride, before)) & Mask(size);
        }

        return numbers;
    }

    /// <summary>
    /// A sheet of images row by row, each behind a byte that says what it is told from: nothing, the pixel to the left,
    /// the row above, the sheet before.
    /// </summary>
    public static byte[] WriteRows(int[] shades, int row, int channels, int[]? before)
    {
        var bytes = new List<byte>(shades.Length + (shades.Length / row));
        for (var start = 0; start < shades.Length; start += row)
        {
            var best = Enumerable.Range(OwnFilter, 4)
                .Where(filter => (filter != UpperFilter || start > 0)
                    && (filter != EarlierFilter || before?.Length == shades.Length))
                .Select(filter => (Filter: filter, Row: ToldRow(shades, start, row, channels, filter, before)))
                .MinBy(told => Entropy(told.Row));
            bytes.Add((byte)best.Filter);
            bytes.AddRange(best.Row);
        }

        return [.. bytes];
    }

    /// <summary>The sheet again.</summary>
    public static int[] ReadRows(ReadOnlySpan<byte> bytes, int row, int channels, int[]? before)
    {
        var shades = new int[bytes.Length / (row + 1) * row];
        for (int at = 0, i = 0; at < bytes.Length; at += row + 1)
        {
            for (var column = 0; column < row; column++, i++)
            {
                var expected = ExpectedShade(shades, i, column, row, channels, bytes[at], before);
                shades[i] = (Straight(bytes[at + 1 + column]) + expected) & Mask(1);
            }
        }

        return shades;
    }

    private static byte[] ToldRow(int[] shades, int start, int row, int channels, int filter, int[]? before)
    {
        var told = new byte[row];
        for (var column = 0; column < row; column++)
        {
            var expected = ExpectedShade(shades, start + column, column, row, channels, filter, before);
            told[column] = (byte)Folded(shades[start + column] - expected, 1);
        }

        return told;
    }

    private static int ExpectedShade(
        int[] shades, int i, int column, int row, int channels, int filter, int[]? before) => filter switch
    {
        LeftFilter => column < channels ? 0 : shades[i - channels],
        UpperFilter => shades[i - row],
        EarlierFilter => before is null ? throw new InvalidDataException("There is no sheet before.") : before[i],
        _ => 0,
    };

    private static int[] Told(int[] numbers, int stride, int[]? before, int size) =>
        [.. numbers.Select((number, i) => Folded(number - Expected(numbers, i, stride, before), size))];

    private static int Expected(int[] numbers, int i, int stride, int[]? before) =>
        before is not null ? before[i] : stride > 0 && i >= stride ? numbers[i - stride] : 0;

    private static byte[] Planes(int[] told, int size)
    {
        var bytes = new byte[told.Length * size];
        for (var plane = 0; plane < size; plane++)
        {
            for (var i = 0; i < told.Length; i++)
                bytes[(plane * told.Length) + i] = (byte)(told[i] >> (8 * plane));
        }

        return bytes;
    }

    // 0, -1, 1, -2, 2, ... as 0, 1, 2, 3, 4, ..., within the numbers' bytes.
    private static int Folded(int difference, int size)
    {
        var shift = 32 - (8 * size);
        var signed = difference << shift >> shift;
        return ((signed << 1) ^ (signed >> 31)) & Mask(size);
    }

    private static int Straight(int folded) => (folded >> 1) ^ -(folded & 1);

    private static int Mask(int size) => (1 << (8 * size)) - 1;

    // Bits that the bytes need when each is coded by how often it occurs.
    private static double Entropy(byte[] bytes)
    {
        Span<int> counts = stackalloc int[256];
        foreach (var value in bytes)
            counts[value]++;
        var bits = 0.0;
        foreach (var count in counts)
            bits -= count == 0 ? 0 : count * Math.Log2((double)count / bytes.Length);
        return bits;
    }
}
