using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Labs.Tests.Recordings;

/// <summary>What is packed comes out again, as near as the form promises.</summary>
public sealed class PackedRecordingTests
{
    private const int Pictures = 5;
    private static readonly Random Chance = new(4);

    [Fact]
    public void Numbers_of_curves_are_right_to_one_part_in_8192()
    {
        var lines = Pictured(i => new CurveData(new Dictionary<string, Line>
        {
            ["line"] = new(Wave(i, 300, 1), Wave(i, 300, 1e-6f))
            {
                Low = Wave(i, 300, 1e9f),
                High = new[] { float.NaN, float.PositiveInfinity, 0, -1 },
            },
        }));

        Compared(new CurveView("v", "", "", []), lines, (before, after) =>
        {
            Near(before.Lines["line"].X, after.Lines["line"].X, value => Math.Abs(value) / 4096);
            Near(before.Lines["line"].Y, after.Lines["line"].Y, value => Math.Abs(value) / 4096);
            Near(before.Lines["line"].Low!.Value, after.Lines["line"].Low!.Value, value => Math.Abs(value) / 4096);
            Assert.Equal([float.NaN, float.PositiveInfinity, 0, -1], after.Lines["line"].High!.Value.Values.ToArray());
        });
    }

    [Fact]
    public void Points_of_a_plane_are_right_to_a_few_thousandths_of_it_and_classes_exactly()
    {
        var points = Pictured(i => new ScatterData(new Dictionary<string, PointGroup>
        {
            ["g"] = new(Wave(i, 200, 3))
            {
                Arrows = Wave(i, 200, 0.01f),
                Classes = Enumerable.Range(0, 100).Select(n => (float)(n % 10)).ToArray(),
            },
        })
        { Field = new Grid(10, 10, Wave(i, 100, 0.5f)), Mesh = new Mesh(5, 5, Wave(i, 50, 2)) });

        Compared(new ScatterView("v", "", "", [], new Extent(-4, 4), new Extent(-4, 4)) { Field = new Extent(-1, 1) },
            points, (before, after) =>
        {
            Near(before.Groups["g"].Points, after.Groups["g"].Points, _ => 8 * 1.5 / 4094);
            Near(before.Groups["g"].Arrows!.Value, after.Groups["g"].Arrows!.Value, _ => 0.02 / 4094);
            Near(before.Field!.Values, after.Field!.Values, _ => 2.0 / 254);
            Near(before.Mesh!.Points, after.Mesh!.Points, _ => 8 * 1.5 / 4094);
            Assert.Equal(
                before.Groups["g"].Classes!.Value.Values.ToArray(), after.Groups["g"].Classes!.Value.Values.ToArray());
        });
    }

    [Fact]
    public void Points_far_outside_a_plane_stay_outside_and_cost_the_others_nothing()
    {
        var points = Pictured(_ =>
            new ScatterData(new Dictionary<string, PointGroup> { ["g"] = new(new[] { 0.5f, 0.25f, 1e7f, -1e7f }) }));

        Compared(new ScatterView("v", "", "", [], new Extent(-1, 1), new Extent(-1, 1)), points, (_, after) =>
        {
            var values = after.Groups["g"].Points.Values.ToArray();
            Assert.Equal((0.5, 0.25), (values[0], values[1]), (a, b) =>
                Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 2e-3);
            Assert.True(values[2] > 1 && values[3] < -1);
        });
    }

    [Fact]
    public void Fields_are_right_to_a_colour_and_what_is_not_known_stays_unknown()
    {
        var heat = Pictured(i => new HeatmapData(new Grid(2, 51, Wave(i, 101, 1).Append(float.NaN).ToArray())));

        Compared(new HeatmapView("v", "", "", new Extent(0, 1), new Extent(0, 1), new Extent(-1, 1)),
            heat, (before, after) =>
            Near(before.Values.Values, after.Values.Values, _ => 2.0 / 254));
    }

    [Fact]
    public void Sounds_are_right_to_a_two_thousandth()
    {
        var sounds = Pictured(i => new SoundData(8000, new Dictionary<string, Floats> { ["s"] = Wave(i, 4000, 1) }));

        Compared(new SoundView("v", "", "", []), sounds, (before, after) =>
            Near(before.Sounds["s"], after.Sounds["s"], _ => 2.0 / 4094));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Images_are_right_to_a_shade(int channels)
    {
        byte[] Sheeted() => Png.Encode(Noise(56 * 28 * channels), 56, 28, channels);
        var sheets = Pictured(_ => new ImagesData(Sheeted(), 2, 2, 28, 28) { Labels = ["a", "b"] });

        Compared(new ImagesView("v", "", ""), sheets, (before, after) =>
        {
            Assert.Equal(
                (2, 2, 28, 28, "b"), (after.Count, after.Columns, after.Width, after.Height, after.Labels![1]));
            var (was, now) = (Sheet.Of(before.Png), Sheet.Of(after.Png));
            Assert.Equal((was.Width, was.Channels), (now.Width, now.Channels));
            Assert.All(was.Bytes.Zip(now.Bytes), pair => Assert.InRange(pair.First - pair.Second, -3, 3));
        });
    }

    [Fact]
    public void Words_graphs_and_small_numbers_come_out_as_they_went_in()
    {
        var graphs = Pictured(i => new DiagramData(
            [new DiagramNode("a", "A", 0, 0) { Value = 0.123456 + i, Sets = "x" }], [new DiagramEdge("a", "a", -0.5)]));

        Compared(new DiagramView("v", "", ""), graphs, (before, after) =>
        {
            Assert.Equal(
                before.Nodes[0].Value!.Value, after.Nodes[0].Value!.Value, before.Nodes[0].Value!.Value * 5e-5);
            Assert.Equal(("A", "x", -0.5), (after.Nodes[0].Title, after.Nodes[0].Sets, after.Edges[0].Weight));
        });
    }

    [Fact]
    public void A_picture_that_stays_is_not_repeated()
    {
        var sheet = Noise(10_000);
        byte[] Packed(int pictures) =>
            Pack(new ImagesView("v", "", ""), Enumerable.Range(0, pictures)
                .Select(_ => (ViewData)new ImagesData(Png.Encode(sheet, 100, 100), 1, 1, 100, 100)));

        Assert.InRange(Packed(20).Length, 1, Packed(1).Length + 500);
        Assert.All(PackedRecording.Read(new MemoryStream(Packed(20))).Frames.Skip(1), frame =>
            Assert.Null(frame.Views));
    }

    [Fact]
    public void What_is_no_recording_is_refused() =>
        Assert.Throws<InvalidDataException>(() => PackedRecording.Read(new MemoryStream("{}"u8.ToArray())));

    [Fact]
    public void A_recording_whose_head_is_damaged_is_refused_or_read_and_nothing_else()
    {
        var whole = Unzipped(Small());
        var head = sizeof(uint) + BinaryPrimitives.ReadInt32LittleEndian(whole);
        var refused = 0;
        for (var at = 0; at < head; at++)
        {
            foreach (var flipped in new byte[] { 0x01, 0x02, 0x10, 0x40, 0x80 })
            {
                var damaged = whole.ToArray();
                damaged[at] ^= flipped;
                try
                {
                    PackedRecording.Read(Zipped(damaged));
                }
                catch (InvalidDataException)
                {
                    refused++;
                }
            }
        }

        Assert.InRange(refused, head, 5 * head);
    }

    [Fact]
    public void A_recording_that_is_cut_off_is_refused()
    {
        var whole = Unzipped(Small());
        for (var length = 0; length < whole.Length; length += 7)
            Assert.Throws<InvalidDataException>(() => PackedRecording.Read(Zipped(whole[..length])));
        var file = Small();
        Assert.Throws<InvalidDataException>(() => PackedRecording.Read(new MemoryStream(file[..(file.Length / 2)])));
    }

    private static byte[] Small() =>
        Pack(new ImagesView("v", "", ""), [new ImagesData(Png.Encode(Noise(4 * 4), 4, 4), 1, 1, 4, 4)]);

    private static byte[] Unzipped(byte[] file)
    {
        using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        gzip.CopyTo(whole);
        return whole.ToArray();
    }

    private static MemoryStream Zipped(byte[] bytes)
    {
        var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        file.Position = 0;
        return file;
    }

    private static T[] Pictured<T>(Func<int, T> picture) => [.. Enumerable.Range(0, Pictures).Select(picture)];

    private static byte[] Noise(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)Chance.Next(256))];

    private static float[] Wave(int phase, int count, float size) =>
        [.. Enumerable.Range(0, count)
            .Select(n => size * MathF.Sin((n * 0.1f) + phase + (0.1f * Chance.NextSingle())))];

    private static void Near(Floats before, Floats after, Func<float, double> tolerance)
    {
        Assert.Equal(before.Values.Length, after.Values.Length);
        foreach (var (was, now) in before.Values.ToArray().Zip(after.Values.ToArray()))
            Assert.True((float.IsNaN(was) && float.IsNaN(now))
                || Math.Abs(was - now) <= (tolerance(was) * 0.51) + 1e-12, $"{was} came out as {now}.");
    }

    private static void Compared<T>(View view, T[] data, Action<T, T> compare)
        where T : ViewData
    {
        var frames = PackedRecording.Read(new MemoryStream(Pack(view, data))).Frames;
        Assert.Equal(data.Length, frames.Count);
        T? newest = null;
        for (var i = 0; i < data.Length; i++)
        {
            if (frames[i].Views is { } views)
                newest = Json.Of(views).GetProperty(view.Name).Deserialize<T>(LabJson.Options);
            compare(data[i], newest!);
        }
    }

    private static byte[] Pack(View view, IEnumerable<ViewData> data)
    {
        var about = new Recording("lab", "Lab", Json.Of("{}"), 1, [view], [], "cpu", new DateOnly(2026, 11, 28), 1, []);
        var frames = data.Select((one, i) => new RecordedFrame(
            new Picture(i, i, null, new Dictionary<string, double>(), "A note."), 0,
            new Dictionary<string, ViewData> { [view.Name] = one })).ToArray();
        return PackedRecording.Write(about, RecordedCurves.Of(null, 500), frames, 64);
    }
}
