namespace GenAI.Learn.Labs.Tests.Runs;

public sealed class ScalarHistoryTests
{
    private readonly ScalarHistory _history = new();

    [Fact]
    public void A_reader_gets_each_point_once()
    {
        var mark = _history.MarkAfter(0);
        var seen = new List<float>();
        for (var step = 1; step <= 1000; step++)
        {
            Add(step, ("a", step));
            if (step % 7 == 0)
                seen.AddRange(_history.Since(ref mark)!.Values["a"].Values.ToArray());
        }

        Assert.Equal(Enumerable.Range(1, 994).Select(i => (float)i), seen);
    }

    [Fact]
    public void A_reader_who_has_all_gets_nothing()
    {
        Add(1, ("a", 1));
        var mark = _history.MarkAfter(0);
        _history.Since(ref mark);

        Assert.Null(_history.Since(ref mark));
    }

    [Fact]
    public void A_reader_who_comes_back_goes_on_where_it_was()
    {
        for (var step = 1; step <= 10; step++)
            Add(step, ("a", step));
        var mark = _history.MarkAfter(7);

        Assert.Equal((7, 3), (_history.Since(ref mark)!.From, 3));
    }

    [Fact]
    public void After_a_reset_a_reader_begins_anew()
    {
        Add(1, ("a", 1));
        var mark = _history.MarkAfter(0);
        _history.Since(ref mark);
        _history.Clear();
        Add(1, ("a", 9));

        var points = _history.Since(ref mark)!;
        Assert.Equal((0, 9f), (points.From, points.Values["a"].Values.Span[0]));
    }

    [Fact]
    public void A_reader_from_before_a_reset_is_not_believed()
    {
        Add(1, ("a", 1));
        _history.Clear();
        Add(1, ("a", 9));
        var mark = _history.MarkAfter(1);

        Assert.Equal(0, _history.Since(ref mark)!.From);
    }

    [Fact]
    public void A_scalar_that_appears_late_is_NaN_before_and_readers_take_all_again()
    {
        Add(1, ("a", 1));
        var mark = _history.MarkAfter(0);
        _history.Since(ref mark);
        Add(2, ("a", 2), ("b", 5));

        var points = _history.Since(ref mark)!;
        Assert.Equal((0, float.NaN, 5f), (points.From, points.Values["b"].Values.Span[0], points.Values["b"].Values.Span[1]));
    }

    [Fact]
    public void A_step_without_a_scalar_is_NaN()
    {
        Add(1, ("a", 1), ("b", 1));
        Add(2, ("a", 2));
        var mark = _history.MarkAfter(0);

        Assert.Equal([1f, float.NaN], _history.Since(ref mark)!.Values["b"].Values.ToArray());
    }

    [Fact]
    public void A_long_history_is_thinned_evenly_to_means()
    {
        for (var step = 1; step <= 70_000; step++)
            Add(step, ("a", step));
        var mark = _history.MarkAfter(0);
        var points = _history.Since(ref mark)!;

        var steps = points.Steps.Values.ToArray();
        Assert.InRange(steps.Length, 8_192, ScalarHistory.Capacity);
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(8, pair.Second - pair.First));
        Assert.Equal(steps, points.Values["a"].Values.ToArray());
    }

    [Fact]
    public void What_is_written_is_read_back_and_goes_on_the_same()
    {
        for (var step = 1; step <= 20_001; step++)
            Add(step, ("a", step % 13));
        var stream = new MemoryStream();
        _history.Write(new BinaryWriter(stream));
        stream.Position = 0;
        var copy = new ScalarHistory();
        copy.Read(new BinaryReader(stream));
        Add(20_002, ("a", 1));
        copy.Append(20_002, new Dictionary<string, double> { ["a"] = 1 });

        Assert.Equal(All(_history), All(copy));
    }

    private static float[] All(ScalarHistory history)
    {
        var mark = history.MarkAfter(0);
        return history.Since(ref mark)!.Values["a"].Values.ToArray();
    }

    private void Add(int step, params (string Name, double Value)[] scalars) => _history.Append(step, scalars.ToDictionary(s => s.Name, s => s.Value));
}
