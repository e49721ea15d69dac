using GenAI.Learn.Labs;
using GenAI.Learn.Web.Components.Labs;

namespace GenAI.Learn.Web.Tests.Components;

public sealed class PointToolTests
{
    private static readonly ClassPointList Two = new([new(0, 0, 0), new(1, 1, 1)]);

    private readonly PointTool _tool = new();

    [Fact]
    public void A_touch_of_an_empty_place_puts_a_point_of_the_chosen_class_there()
    {
        _tool.Class = 1;

        Assert.Equal([.. Two.Points, new ClassPoint(0.5, -0.5, 1)], Touch(Two, 0.5, -0.5)!.Points);
    }

    [Fact]
    public void A_point_that_is_touched_follows_the_pointer_and_keeps_its_class()
    {
        var held = Touch(Two, 1.02, 1)!;

        Assert.Equal([new(0, 0, 0), new(0.3, 0.4, 1)], _tool.Apply(held, new Position(0.3, 0.4), StrokeMoment.Move, 3)!.Points);
    }

    [Fact]
    public void A_point_just_placed_is_dragged_on()
    {
        var placed = Touch(Two, 0.5, -0.5)!;

        Assert.Equal(new ClassPoint(0.6, -0.4, 0), _tool.Apply(placed, new Position(0.6, -0.4), StrokeMoment.Move, 3)!.Points[2]);
    }

    [Fact]
    public void After_the_pointer_is_lifted_its_moves_change_nothing()
    {
        Touch(Two, 0, 0);
        _tool.Apply(Two, new Position(0, 0), StrokeMoment.Up, 3);

        Assert.Null(_tool.Apply(Two, new Position(1, 0), StrokeMoment.Move, 3));
    }

    [Fact]
    public void A_removing_touch_takes_one_point_away_and_no_other_while_it_moves_on()
    {
        _tool.Removes = true;
        var left = Touch(Two, 0, 0.01)!;

        Assert.Equal([new ClassPoint(1, 1, 1)], left.Points);
        Assert.Null(_tool.Apply(left, new Position(1, 1), StrokeMoment.Move, 3));
    }

    [Fact]
    public void A_set_that_is_full_takes_no_further_point()
    {
        var full = new ClassPointList([.. Enumerable.Repeat(new ClassPoint(0, 0, 0), ClassPointList.MaxPoints)]);

        Assert.Null(Touch(full, 1, 1));
    }

    private ClassPointList? Touch(ClassPointList points, double x, double y) => _tool.Apply(points, new Position(x, y), StrokeMoment.Down, span: 3);
}
