using GenAI.Learn.Web.Components.Labs.Options;

namespace GenAI.Learn.Web.Tests.Components;

public sealed class SliderScaleTests
{
    [Theory]
    [InlineData(1e-5, 1e-1, true)]
    [InlineData(0, 0.999, false)]
    [InlineData(-3, 3, false)]
    public void A_sliders_ends_are_the_ranges_ends(double from, double to, bool logarithmic)
    {
        var scale = new SliderScale(from, to, logarithmic);

        Assert.Equal((from, to), (scale.ValueAt(0), scale.ValueAt(SliderScale.Places)));
    }

    [Fact]
    public void The_middle_of_a_logarithmic_slider_is_the_geometric_mean() =>
        Assert.Equal(1e-3, new SliderScale(1e-5, 1e-1, true).ValueAt(SliderScale.Places / 2), 1e-9);

    [Theory]
    [InlineData(1e-5, 1e-1)]
    [InlineData(50, 1500)]
    [InlineData(0.1, 10)]
    public void Every_place_of_a_logarithmic_slider_has_a_value_of_its_own(double from, double to)
    {
        var scale = new SliderScale(from, to, true);
        var values = Enumerable.Range(0, SliderScale.Places + 1).Select(scale.ValueAt).ToArray();

        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First < pair.Second, $"{pair.First}, {pair.Second}"));
    }

    [Fact]
    public void Every_place_keeps_its_place()
    {
        var scale = new SliderScale(1e-5, 1e-1, true);

        Assert.All(Enumerable.Range(0, SliderScale.Places + 1), place => Assert.InRange(scale.PlaceOf(scale.ValueAt(place)), place - 1, place + 1));
    }
}
