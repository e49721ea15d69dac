using System.Text;

namespace GenAI.Learn.Labs.Tests.Lean;

/// <summary>Numbers of a lean frame are as near as is said of them.</summary>
public sealed class LeanNumbersTests
{
    private static readonly Random Chance = new(6);

    [Fact]
    public void Points_of_a_plane_are_right_to_a_32768th_of_it_and_arrows_to_a_2000th()
    {
        var view = new ScatterView("v", "", "", [], new Extent(-4, 4), new Extent(0, 100));
        var data = new ScatterData(new Dictionary<string, PointGroup>
        {
            ["g"] = new(Numbers(400, 12)) { Arrows = Numbers(400, 0.4f), Classes = new[] { 0f, 3, 9 } },
        })
        { Field = new Grid(10, 10, Numbers(100, 0.9f)), Mesh = new Mesh(10, 10, Numbers(200, 5)) };
        var lean = Back(view with { Field = new Extent(-1, 1) }, data);

        Near(data.Groups["g"].Points, lean.Groups["g"].Points, (i, _) => (i % 2 == 0 ? 8.0 : 100) / 32_768);
        Near(data.Groups["g"].Arrows!.Value, lean.Groups["g"].Arrows!.Value, (_, _) => 8.0 / 2000);
        Near(data.Mesh!.Points, lean.Mesh!.Points, (_, _) => 8.0 / 2000);
        Near(data.Field!.Values, lean.Field!.Values, (_, _) => 2.0 / 500);
        Assert.Equal([0f, 3, 9], lean.Groups["g"].Classes!.Value.Values.ToArray());
    }

    [Fact]
    public void Points_far_outside_a_plane_stay_where_they_are_and_cost_the_others_nothing()
    {
        var view = new ScatterView("v", "", "", [], new Extent(-1, 1), new Extent(-1, 1));
        float[] points = [0.5f, 0.2512345f, 1e7f, float.NegativeInfinity, float.NaN, 3];
        var lean = Back(view, new ScatterData(new Dictionary<string, PointGroup> { ["g"] = new(points) }));

        Near(points, lean.Groups["g"].Points, (_, value) => Math.Abs(value) / 65_536);
    }

    [Fact]
    public void Lines_are_right_to_a_65536th_of_each_number_and_even_steps_exactly()
    {
        var line = new Line(Enumerable.Range(0, 300).Select(i => -1 + (i * 0.01f)).ToArray(), Numbers(300, 1e-6f)) { High = Numbers(300, 1e9f) };
        var lean = Back(new CurveView("v", "", "", []), new CurveData(new Dictionary<string, Line> { ["l"] = line })).Lines["l"];

        Near(line.X, lean.X, (_, value) => Math.Abs(value) / 65_536);
        Near(line.Y, lean.Y, (_, value) => Math.Abs(value) / 65_536);
        Near(line.High!.Value, lean.High!.Value, (_, value) => Math.Abs(value) / 65_536);
    }

    [Fact]
    public void Heatmaps_are_right_to_a_32768th_of_their_range_and_what_is_not_known_stays_unknown()
    {
        var view = new HeatmapView("v", "", "", new Extent(0, 1), new Extent(0, 1), new Extent(-1, 1));
        float[] values = [.. Numbers(99, 1), float.NaN];

        Near(values, Back(view, new HeatmapData(new Grid(10, 10, values))).Values.Values, (_, _) => 2.0 / 32_768);
    }

    [Fact]
    public void Sounds_have_sixteen_bits()
    {
        var tone = Numbers(4000, 1);

        Near(tone, Back(new SoundView("v", "", "", []), new SoundData(8000, new Dictionary<string, Floats> { ["s"] = tone })).Sounds["s"], (_, _) => 1.0 / 65_534);
    }

    [Fact]
    public void The_steps_of_a_run_take_no_bytes_of_their_own()
    {
        var steps = LeanNumbers.Of(Enumerable.Range(100_000, 300).Select(i => (float)i).ToArray());

        Assert.Equal("""{"$":{"count":300,"first":100000,"by":1}}""", Encoding.UTF8.GetString(steps.Lean!));
    }

    [Fact]
    public void No_numbers_stay_none() => Assert.Equal(0, Json.Back(LeanNumbers.Of(Array.Empty<float>())).Values.Length);

    private static T Back<T>(View view, T data)
        where T : ViewData => Json.Back((T)BulkNumbers.Replaced(view, data, LeanNumbers.Of));

    private static float[] Numbers(int count, float size) => [.. Enumerable.Range(0, count).Select(_ => ((2 * Chance.NextSingle()) - 1) * size)];

    private static void Near(Floats expected, Floats actual, Func<int, float, double> error)
    {
        var (was, now) = (expected.Values.ToArray(), actual.Values.ToArray());
        Assert.Equal(was.Length, now.Length);
        for (var i = 0; i < was.Length; i++)
        {
            if (float.IsFinite(was[i]))
                Assert.InRange(now[i] - was[i], -error(i, was[i]) - 1e-12, error(i, was[i]) + 1e-12);
            else
                Assert.Equal(was[i], now[i]);
        }
    }
}
