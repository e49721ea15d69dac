using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace GenAI.Learn.Labs;

/// <summary>The blocks of a packed recording, as base64 of float32 and of PNG again.</summary>
internal sealed class BlockReader
{
    private readonly string[] _base64;

    public BlockReader(Block[] blocks, ReadOnlySpan<byte> bytes)
    {
        var numbers = new int[blocks.Length][];
        _base64 = new string[blocks.Length];
        for (int i = 0, at = 0; i < blocks.Length; at += blocks[i++].Length)
        {
            if (blocks[i] is null || bytes.Length < at + blocks[i].Length)
                throw new InvalidDataException("This recording is cut off.");
            var before = blocks[i].Before is { } earlier ? numbers[earlier] : null;
            numbers[i] = Numbers(blocks[i], bytes.Slice(at, blocks[i].Length), before);
            _base64[i] = Convert.ToBase64String(Meaning(blocks[i], numbers[i]));
        }
    }

    /// <summary>JSON with the blocks in their places.</summary>
    public JsonNode? Filled(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } mark when mark.TryGetPropertyValue(BlockJson.Mark, out var number) =>
            _base64[number!.GetValue<int>()],
        JsonObject fields =>
            new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Filled(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Filled)]),
        _ => node?.DeepClone(),
    };

    private static int[] Numbers(Block block, ReadOnlySpan<byte> bytes, int[]? before) =>
        block is { Row: { } row, Channels: { } channels }
        ? BlockCoder.ReadRows(bytes, row, channels, before)
        : BlockCoder.Read(bytes, block.Size, block.Stride, before);

    private static byte[] Meaning(Block block, int[] numbers) => block switch
    {
        { Row: { } row, Channels: { } channels, Top: { } top } =>
            new Sheet(row / channels, channels, Shades(numbers, top)).ToPng(),
        { Top: { } top, From: { } from, To: { } to } => Bytes(new Levels(top, from, to).Numbers(numbers)),
        _ => Bytes(ShortFloats.Numbers(numbers)),
    };

    private static byte[] Bytes(float[] numbers) => MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();

    private static byte[] Shades(int[] numbers, int top) =>
        [.. numbers.Select(shade => (byte)(((shade * 255) + (top / 2)) / top))];
}
