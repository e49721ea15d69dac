using GenAI.Learn.Models.Graphs;

namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class AutogradLabTests
{
    private const int Moves = 9; // of (a b + sin c)^2: four values, the 1, four gradients

    public static TheoryData<ExpressionKind> Kinds => [.. Enum.GetValues<ExpressionKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void After_the_last_move_every_gradient_stands_beside_libtorchs(ExpressionKind kind)
    {
        using var run = New(new() { Expression = kind });
        var difference = run.Advance(11).First(s => s.Name == "difference").Value;
        Assert.InRange(difference, 0, 1e-12);
    }

    [Fact]
    public void Each_step_shows_one_more_value_then_one_more_gradient()
    {
        using var run = New(new());
        for (var move = 0; move <= Moves; move++)
        {
            var rows = ((TableData)run.Draw().Data["values"]).Rows;
            Assert.Equal(3 + Math.Min(move, 4), rows.Count(row => row[1].Length > 0));
            run.Advance(1);
        }
    }

    [Fact]
    public void After_the_last_gradient_it_begins_anew()
    {
        using var run = New(new());
        run.Advance(Moves);
        Assert.Contains("Every gradient is there", run.Draw().Note, StringComparison.Ordinal);
        run.Advance(1);
        Assert.StartsWith("The inputs have their values", run.Draw().Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_repetition_it_rests_after_the_last_gradient()
    {
        using var run = New(new() { Repeat = false });
        run.Advance(Moves);
        Assert.True(run.Lab.IsResting);
    }

    [Fact]
    public void After_twenty_rounds_it_rests_until_an_option_changes()
    {
        using var run = New(new());
        run.Advance((20 * (Moves + 1)) - 2);
        Assert.False(run.Lab.IsResting);
        run.Advance(1);
        Assert.True(run.Lab.IsResting);
        run.Lab.Update(new AutogradLab.Options { A = 2 });
        Assert.False(run.Lab.IsResting);
    }

    [Fact]
    public void A_moved_input_changes_values_and_gradients_at_once()
    {
        using var run = New(new());
        run.Advance(Moves);
        run.Lab.Update(new AutogradLab.Options { B = 2 });
        var rows = ((TableData)run.Draw().Data["values"]).Rows;
        var s = 3 + Math.Sin(0.5);
        Assert.Equal(4 * s, double.Parse(rows[0][2]), 1e-7); // 2 s b
        Assert.Equal(rows[0][2], rows[0][3]);
    }

    [Fact]
    public void A_saved_run_goes_on_the_same()
    {
        using var run = New(new());
        run.Advance(6);
        using var copy = run.Copy();
        Assert.Equal(run.Draw().Note, copy.Draw().Note);
        Assert.Equal(run.Advance(20), copy.Advance(20));
    }

    [Fact]
    public void The_tangent_has_the_gradient_for_its_slope()
    {
        using var run = New(new() { Along = AutogradLab.Variable.C });
        var tangent = ((CurveData)run.Draw().Data["slope"]).Lines["tangent"];
        var (x, y) = (tangent.X.Values.ToArray(), tangent.Y.Values.ToArray());
        Assert.Equal(2 * (-1.5 + Math.Sin(0.5)) * Math.Cos(0.5), (y[2] - y[0]) / (x[2] - x[0]), 1e-5);
    }

    private static SoloRun<AutogradLab, AutogradLab.Options> New(AutogradLab.Options options) => new(options);
}
