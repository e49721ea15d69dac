using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>
/// Many numbers as a lean frame has them, an object below <c>"$"</c>; the page reads it in <c>js/lab/packed.js</c>.
/// <para>
/// <c>{count, first, by}</c>: number i is first + i · by, as float32, exactly. Else the numbers' bytes stand in base64 in
/// <c>bytes</c>, laid out as in a <see cref="PackedRecording"/>: <c>count</c> whole numbers of <c>size</c> bytes, as
/// differences to the one <c>stride</c> places before.
/// </para>
/// <para>
/// With <c>top</c>, 255 or 65,535, they are even steps over the range of the numbers themselves, from <c>from</c> to
/// <c>to</c>: a number is off by at most half a step, 1/508 or 1/131,068 of that range, and both ends are right. That is
/// used where half a step is within <see cref="BulkNumbers.Error"/>. With <c>bits</c>, 24, they are the upper bits of
/// float32: a number is off by at most 1/65,536 of itself, and what is not finite stays as it is.
/// </para>
/// </summary>
internal static class LeanNumbers
{
    private const int Coarse = 255;
    private const int Fine = 65_535;
    private const int ShortBits = 24;

    /// <summary>Stands for numbers, or a strip of images, that have not changed since the watcher's last frame.</summary>
    public static byte[] Same { get; } = """{"$":"same"}"""u8.ToArray();

    /// <summary>The lean form, without the numbers themselves.</summary>
    public static Floats Of(BulkNumbers bulk) => new() { Lean = Json(bulk) };

    /// <summary>The lean form of a curve's numbers: even steps, or right to 1/65,536.</summary>
    public static Floats Of(Floats values) => Of(new BulkNumbers("", values, Grain.Float));

    /// <summary>The numbers again.</summary>
    /// <exception cref="JsonException">They are in no form that is known.</exception>
    public static Floats Read(ref Utf8JsonReader reader)
    {
        var mark = JsonSerializer.Deserialize<Dictionary<string, Block>>(ref reader, LabJson.Options);
        return mark?.GetValueOrDefault(BlockJson.Mark) is { } block ? Numbers(block) : throw new JsonException("These numbers are not known.");
    }

    private static byte[] Json(BulkNumbers bulk)
    {
        var block = Even(bulk.Values.Values.Span) ?? Stepped(bulk) ?? Shortened(bulk);
        return JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, Block> { [BlockJson.Mark] = block }, LabJson.Options);
    }

    // Steps of a run, abscissas of a regular grid, one value for all.
    private static Block? Even(ReadOnlySpan<float> values)
    {
        var first = values.Length > 0 ? values[0] : 0.0;
        var by = values.Length > 1 ? (values[^1] - first) / (values.Length - 1) : 0;
        if (!double.IsFinite(first) || !double.IsFinite(by))
            return null;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != (float)(first + (i * by)))
                return null;
        }

        return new Block { Count = values.Length, First = first, By = by };
    }

    private static Block? Stepped(BulkNumbers bulk)
    {
        if (bulk.Error.Length == 0 || bulk.Values.Values.Span.ContainsAny(float.PositiveInfinity, float.NegativeInfinity))
            return null;
        var all = Enumerable.Repeat(new Extent(double.NegativeInfinity, double.PositiveInfinity), bulk.Error.Length).ToArray();
        var levels = Levels.Over(Coarse, all, [bulk.Values]);
        foreach (var top in new[] { Coarse, Fine })
        {
            if (bulk.Error.Select((error, i) => (levels.To[i] - levels.From[i]) / (2 * (top - 1)) <= error).All(holds => holds))
                return Stepped(levels with { Top = top }, bulk);
        }

        return null;
    }

    private static Block Stepped(Levels levels, BulkNumbers bulk)
    {
        var size = levels.Top == Coarse ? 1 : 2;
        return new Block
        {
            Count = bulk.Values.Values.Length,
            Size = size,
            Stride = bulk.Stride,
            Top = levels.Top,
            From = levels.From,
            To = levels.To,
            Bytes = BlockCoder.Write(levels.Of(bulk.Values), size, bulk.Stride),
        };
    }

    private static Block Shortened(BulkNumbers bulk)
    {
        const int size = ShortBits / 8;
        return new Block
        {
            Count = bulk.Values.Values.Length,
            Size = size,
            Stride = bulk.Stride,
            Bits = ShortBits,
            Bytes = BlockCoder.Write(ShortFloats.Of(bulk.Values, ShortBits), size, bulk.Stride),
        };
    }

    private static float[] Numbers(Block block)
    {
        if (block is { First: { } first, By: { } by })
            return [.. Enumerable.Range(0, block.Count).Select(i => (float)(first + (i * by)))];
        var numbers = BlockCoder.Read(block.Bytes ?? throw new JsonException("The numbers' bytes are missing."), block.Size, block.Stride, null);
        return block is { Top: { } top, From: { } from, To: { } to }
            ? new Levels(top, from, to).Numbers(numbers)
            : ShortFloats.Numbers(numbers, block.Bits);
    }

    /// <summary>What stands below the mark.</summary>
    private sealed record Block
    {
        public int Count { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Size { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Stride { get; init; }

        public int? Top { get; init; }

        public double[]? From { get; init; }

        public double[]? To { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Bits { get; init; }

        public double? First { get; init; }

        public double? By { get; init; }

        public byte[]? Bytes { get; init; }
    }
}
