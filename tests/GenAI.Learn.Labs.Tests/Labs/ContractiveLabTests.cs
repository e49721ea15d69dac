namespace GenAI.Learn.Labs.Tests.Labs;

public sealed class ContractiveLabTests
{
    private static readonly ContractiveLab.Options Small = new() { Code = 16, BatchSize = 16 };

    [Theory]
    [InlineData(Movement.Shift)]
    [InlineData(Movement.Turn)]
    public void Every_view_is_shown_before_and_after_a_step(Movement movement)
    {
        using var run = New(Small with { Movement = movement });
        var drawn = ContractiveLab.Views(Small).Where(view => view is not CurveView).Select(view => view.Name).Order().ToArray();
        Assert.Equal(drawn, run.Draw().Data.Keys.Order());
        run.Advance(1);
        Assert.Equal(drawn, run.Draw().Data.Keys.Order());
    }

    [Fact]
    public void A_saved_run_goes_on_the_same_whether_watched_or_not()
    {
        using var run = New(Small);
        run.Advance(7);
        using var copy = run.Copy();
        copy.Draw();
        Assert.Equal(run.Advance(15), copy.Advance(15));
    }

    [Fact]
    public void Both_networks_start_from_the_same_weights()
    {
        using var run = New(Small);
        var first = run.Advance(1);
        Assert.Equal(Last(first, "vanillaLoss"), Last(first, "contractiveLoss"));
    }

    [Fact]
    public void The_code_that_pays_for_its_jacobian_moves_less()
    {
        using var run = New(new ContractiveLab.Options());
        var scalars = run.Advance(200);
        Assert.True(Last(scalars, "contractivePenalty") < 0.8 * Last(scalars, "vanillaPenalty"));
        Assert.True(Last(scalars, "contractiveShift") < Last(scalars, "vanillaShift"));
        Assert.True(Last(scalars, "contractiveTurn") < Last(scalars, "vanillaTurn"));
    }

    [Fact]
    public void A_moved_slider_moves_the_image()
    {
        using var run = New(Small);
        var before = ((ImagesData)run.Draw().Data["moved"]).Png;
        run.Lab.Update(Small with { Shift = 2.5 });
        Assert.NotEqual(before, ((ImagesData)run.Draw().Data["moved"]).Png);
    }

    private static SoloRun<ContractiveLab, ContractiveLab.Options> New(ContractiveLab.Options options) => new(options);

    private static double Last(List<(string Name, double Value)> scalars, string name) => scalars.Last(scalar => scalar.Name == name).Value;
}
