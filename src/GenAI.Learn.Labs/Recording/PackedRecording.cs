using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

/// <summary>
/// The form in which recorded runs are kept and sent, <c>recordings/NAME.rec</c>; the page reads it in
/// <c>js/lab/packed.js</c>.
/// <para>
/// A file is gzip (RFC 1952) of: the length of the head, uint32, little-endian; the head, JSON in UTF-8; the bytes of
/// all blocks, one after another. The head is a <see cref="Recording"/> as JSON, but: <c>{"$": n}</c> stands for block
/// n where a message of the hub has base64 of float32 or of a PNG; <c>curves</c> has the curves of the whole run, and a
/// frame's <c>points</c> says how many of their points are known by then; and a frame's <c>views</c> name only what is
/// drawn anew, every view of some size at the same moments.
/// </para>
/// <para>
/// <c>blocks</c> says of each block: <c>count</c> whole numbers of <c>size</c> bytes. They are stored as differences
/// (modulo 256^size) to the number <c>stride</c> places before, or to the one at the same place of block <c>before</c>,
/// or, with neither, to 0; differences 0, -1, 1, -2, ... are stored as 0, 1, 2, 3, ...; first the lowest bytes of all,
/// then the next ones. With <c>top</c> a number means from + (number - 1) / (top - 1) (to - from), 0 means NaN;
/// <c>from</c> and <c>to</c> are lists that the numbers take in turn (x, y, x, y). Without, it is a float32's upper 21
/// bits.
/// </para>
/// <para>
/// A block with <c>row</c> is a sheet of images, row by row, of <c>row</c> bytes, <c>channels</c> for a pixel; a shade
/// s means s · 255 / top. Before each row stands a byte that says to what its bytes are differences: 0, nothing; 1, the
/// pixel to the left; 2, the row above; 3, the same row of block <c>before</c>.
/// </para>
/// </summary>
public static class PackedRecording
{
    /// <summary>The ending of the files' names.</summary>
    public const string Ending = ".rec";

    /// <summary>Packs a run.</summary>
    /// <param name="about">All but the frames.</param>
    /// <param name="curves">The curves of the whole run.</param>
    /// <param name="frames">The moments.</param>
    /// <param name="shades">Shades of each channel of an image, at most 256.</param>
    internal static byte[] Write(
        Recording about, RecordedCurves curves, IReadOnlyList<RecordedFrame> frames, int shades)
    {
        var packer = new ViewPacker(about.Views, frames, shades);
        var all = packer.Pack(curves.All);
        var packed = frames.Select(frame => new PackedFrame(
            frame.Picture.Step, frame.Picture.Time, frame.Picture.Note,
            frame.Picture.Goal, frame.Points, packer.Pack(frame.Views))).ToArray();
        var head = new PackedHead(
            about.Lab, about.Title, about.Options, about.Seed,
            about.Views, about.Phases, about.Device, about.Recorded, about.Seconds,
            packer.Blocks.Blocks, all, packed);
        return Compressed(JsonSerializer.SerializeToUtf8Bytes(head, LabJson.Options), packer.Blocks.Bytes);
    }

    /// <summary>
    /// Reads a packed run: its frames are again as the hub would have sent them, within the form's tolerance.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is not a packed recording.</exception>
    public static Recording Read(Stream file)
    {
        using var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var whole = new MemoryStream();
        gzip.CopyTo(whole);
        var bytes = whole.ToArray();
        var length = bytes.Length < sizeof(uint) ? 0 : (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (length < 1 || length > bytes.Length - sizeof(uint))
            throw new InvalidDataException("This is not a packed recording.");
        try
        {
            return Unpacked(bytes.AsSpan(sizeof(uint), length), bytes.AsSpan(sizeof(uint) + length));
        }
        catch (Exception error) when (IsDamaged(error))
        {
            throw new InvalidDataException("This recording is damaged.", error);
        }
    }

    // As any file that is damaged, and what JSON throws that is other than was written and numbers that lead beyond a block.
    private static bool IsDamaged(Exception error) =>
        WholeFile.IsUnreadable(error) || error is IndexOutOfRangeException or InvalidOperationException or NotSupportedException;

    private static Recording Unpacked(ReadOnlySpan<byte> head, ReadOnlySpan<byte> bytes)
    {
        if (JsonNode.Parse(head) is not JsonObject json)
            throw new JsonException("The head is no object.");
        var blocks = new BlockReader(There(json["blocks"].Deserialize<Block[]>(LabJson.Options)), bytes);
        return Unpacked(There(blocks.Filled(json).Deserialize<PackedHead>(LabJson.Options)));
    }

    private static T There<T>(T? read)
        where T : class => read ?? throw new JsonException("Something is missing.");

    private static Recording Unpacked(PackedHead head)
    {
        var curves = There(JsonSerializer.Deserialize<CurvePoints>(There(head.Curves).Utf8.Span, LabJson.Options));
        There(curves.Values);
        var frames = There(head.Frames).Select((frame, i) => Unpacked(
            There(frame), curves, i == 0 ? 0 : head.Frames[i - 1].Points,
            i == head.Frames.Count - 1 ? RunState.Finished : RunState.Running));
        return new Recording(
            head.Lab, head.Title, head.Options, head.Seed, head.Views,
            head.Phases, head.Device, head.Recorded, head.Seconds, [.. frames]);
    }

    private static FrameMessage Unpacked(PackedFrame frame, CurvePoints curves, int from, RunState state) =>
        new("recorded", state, frame.Step, frame.Time)
        {
            Note = frame.Note,
            Goal = frame.Goal,
            Views = frame.Views,
            Points = frame.Points == from ? null : new CurvePoints(
                from, new Floats(curves.Steps.Values[from..frame.Points]),
                curves.Values.ToDictionary(v => v.Key, v => new Floats(v.Value.Values[from..frame.Points]))),
        };

    private static byte[] Compressed(byte[] head, ReadOnlySpan<byte> blocks)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.SmallestSize))
        {
            Span<byte> length = stackalloc byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)head.Length);
            gzip.Write(length);
            gzip.Write(head);
            gzip.Write(blocks);
        }

        return file.ToArray();
    }
}
