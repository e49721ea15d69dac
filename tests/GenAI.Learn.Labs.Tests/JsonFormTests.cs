namespace GenAI.Learn.Labs.Tests;

public sealed class JsonFormTests
{
    [Fact]
    public void Names_and_states_are_camel_case_and_nulls_are_left_out() =>
        Assert.Equal("""{"run":"a","state":"preparing","step":3,"time":0.5,"queue":0,"scalars":{},"note":""}""",
            Json.Text(new FrameMessage("a", RunState.Preparing, 3, 0.5)));

    [Fact]
    public void A_scalar_that_is_not_finite_is_left_out() =>
        Assert.Contains("""{"b":1}""", Json.Text(new FrameMessage("a", RunState.Running, 0, 0)
        {
            Scalars = new Dictionary<string, double> { ["a"] = double.NaN, ["b"] = 1, ["c"] = double.PositiveInfinity },
        }), StringComparison.Ordinal);

    [Fact]
    public void Floats_are_base64_of_little_endian_float32() =>
        Assert.Equal("""{"from":2,"steps":"AACAPwAAAEA=","values":{"x":"AADA/wAAAD8="}}""",
            Json.Text(new CurvePoints(2, new[] { 1f, 2f }, new Dictionary<string, Floats> { ["x"] = new[] { float.NaN, 0.5f } })));

    [Fact]
    public void Positions_are_pairs() => Assert.Equal("[[1,2],[0.5,-1]]", Json.Text(new PointList([new(1, 2), new(0.5, -1)])));

    [Fact]
    public void A_view_names_its_kind() =>
        Assert.StartsWith("""[{"kind":"text",""", Json.Text(new View[] { new TextView("a", "A", "") }), StringComparison.Ordinal);

    [Fact]
    public void Raw_JSON_is_written_as_it_is() =>
        Assert.Contains("\"views\":{\"a\":[1, 2]}", Json.Text(new FrameMessage("a", RunState.Running, 0, 0) { Views = new RawJson("{\"a\":[1, 2]}"u8.ToArray()) }), StringComparison.Ordinal);
}
