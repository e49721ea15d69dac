using System.Buffers;

namespace GenAI.Learn.Labs;

/// <summary>
/// The blocks of a recording that is being packed. What was there in the picture before is not put in again.
/// </summary>
internal sealed class BlockStore
{
    private readonly List<Block> _blocks = [];
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Dictionary<string, (int Number, int[] Numbers)> _newest = [];

    /// <summary>What the head says of them.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>All their bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Puts numbers in as shortened float32; gives the block's number.</summary>
    public int AddFloats(string path, Floats values) => Add(path, ShortFloats.Of(values), new Block { Size = 3 });

    /// <summary>Puts numbers in as levels.</summary>
    public int AddLevels(string path, Floats values, Levels levels) =>
        Add(path, levels.Of(values), new Block
        {
            Size = levels.Top > byte.MaxValue ? 2 : 1,
            Top = levels.Top,
            From = levels.From,
            To = levels.To,
        });

    /// <summary>Puts a sheet of images in.</summary>
    /// <param name="path">The view.</param>
    /// <param name="sheet">The pixels.</param>
    /// <param name="top">The number of the brightest shade.</param>
    public int AddSheet(string path, Sheet sheet, int top) => Add(
        path, [.. sheet.Bytes.Select(value => ((value * top) + 127) / 255)],
        new Block { Size = 1, Top = top, Row = sheet.Row, Channels = sheet.Channels });

    private int Add(string path, int[] numbers, Block form)
    {
        var has = _newest.TryGetValue(path, out var newest);
        if (has && newest.Numbers.AsSpan().SequenceEqual(numbers) && _blocks[newest.Number].Row == form.Row)
            return newest.Number;

        var before = has ? newest.Numbers : null;
        if (form is { Row: { } row, Channels: { } channels })
        {
            _bytes.Write(BlockCoder.WriteRows(numbers, row, channels, before));
            form = form with { Before = before?.Length == numbers.Length ? newest.Number : null };
        }
        else
        {
            var (stride, fromBefore, bytes) = BlockCoder.Write(numbers, form.Size, before);
            _bytes.Write(bytes);
            form = form with { Stride = stride, Before = fromBefore ? newest.Number : null };
        }

        _blocks.Add(form with { Count = numbers.Length });
        _newest[path] = (_blocks.Count - 1, numbers);
        return _blocks.Count - 1;
    }
}
