using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Charts;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using ChartDefinition = GenAI.Learn.Web.Charts.ChartDefinition;

namespace GenAI.Learn.Web.Tests.Charts;

public sealed class ChartDefinitionTests
{
    private static readonly Series Real = new("dReal", "D on real", Tone.Real);
    private static readonly Series Fake = new("dFake", "D on made", Tone.Fake);
    private static readonly Series Other = new("other", "Other");

    /// <summary>Every view with axes of every lab, as its defaults have it: a new lab's are here without being listed.</summary>
    public static TheoryData<string, string> ChartsOfLabs => [.. LabCatalogue.Default.Labs.SelectMany(lab =>
        lab.Views(lab.DefaultOptions).Where(IsChart).Select(view => (lab.Id, view.Name)))];

    [Theory]
    [MemberData(nameof(ChartsOfLabs))]
    public void A_labs_view_with_axes_has_a_chart_with_a_trace_for_each_series(string lab, string name)
    {
        var type = LabCatalogue.Default.Find(lab);
        var view = type.Views(type.DefaultOptions).First(view => view.Name == name);

        var chart = ChartDefinition.Of(view);

        var series = view is CurveView curve ? curve.Series : ((BarsView)view).Series;
        Assert.Equal(series.Select(one => one.Name), Roles(chart).Where(role => role.Part is TraceRole.Line).Select(role => role.Series));
    }

    [Theory]
    [MemberData(nameof(ChartsOfLabs))]
    public void A_view_that_the_page_sends_back_gives_the_same_chart(string lab, string name)
    {
        var type = LabCatalogue.Default.Find(lab);
        var view = type.Views(type.DefaultOptions).First(view => view.Name == name);

        var again = JsonSerializer.SerializeToElement(view, LabJson.Options).Deserialize<View>(LabJson.Options)!;

        Assert.Equal(Json(ChartDefinition.Of(view)), Json(ChartDefinition.Of(again)));
    }

    [Fact]
    public void A_view_without_axes_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDefinition.Of(new TextView("note", "Note", "")));

    [Fact]
    public void Bands_lie_under_every_line() =>
        Assert.Equal(
            [TraceRole.Band, TraceRole.Band, TraceRole.Line, TraceRole.Line],
            Roles(ChartDefinition.Of(new CurveView("losses", "Losses", "", [Real, Fake]))).Select(role => role.Part));

    [Fact]
    public void Tones_have_their_colour_and_their_dash_and_series_without_one_the_palettes()
    {
        var lines = Lines(ChartDefinition.Of(new CurveView("losses", "Losses", "", [Real, Fake, Other])));

        Assert.Equal(["var(--real)", "var(--fake)", "var(--tone-2)"], lines.Select(line => line.Line.Color));
        Assert.Equal(["solid", "dash", "dot"], lines.Select(line => line.Line.Dash));
    }

    [Fact]
    public void A_mark_is_a_line_at_its_value_named_for_the_legend_also_on_a_logarithmic_axis()
    {
        var view = new CurveView("losses", "Losses", "", [Real]) { LogY = true, Marks = [new Mark(100, "target")] };

        var line = Assert.Single(ChartDefinition.Of(view).Layout.Shapes);

        Assert.Equal((100.0, 100.0, "target"), (line.Y0, line.Y1, line.Name));
    }

    [Fact]
    public void The_ends_of_a_fixed_logarithmic_axis_are_exponents()
    {
        var view = new CurveView("losses", "Losses", "", [Real]) { LogY = true, Y = new Extent(0.01, 10) };

        var axis = ChartDefinition.Of(view).Layout.YAxis.Single();

        Assert.Equal([-2.0, 1.0], axis.Range);
        Assert.Equal(Plotly.Blazor.LayoutLib.YAxisLib.AutoRangeEnum.False, axis.AutoRange);
    }

    [Fact]
    public void An_axis_that_is_not_fixed_follows_the_numbers()
    {
        var axis = ChartDefinition.Of(new CurveView("losses", "Losses", "", [Real])).Layout.YAxis.Single();

        Assert.Null(axis.Range);
        Assert.Null(axis.AutoRange);
    }

    [Fact]
    public void Bars_stand_on_zero_and_lie_over_each_other()
    {
        var layout = ChartDefinition.Of(new BarsView("pixels", "Pixels", "", [Real, Fake])).Layout;

        Assert.Equal(Plotly.Blazor.LayoutLib.YAxisLib.RangeModeEnum.ToZero, layout.YAxis.Single().RangeMode);
        Assert.Equal(BarModeEnum.Overlay, layout.BarMode);
    }

    [Fact]
    public void Bars_of_different_tones_differ_without_colour()
    {
        var bars = ChartDefinition.Of(new BarsView("pixels", "Pixels", "", [Real, Fake])).Data.OfType<Bar>().ToArray();

        Assert.NotEqual(bars[0].Marker.Pattern.Shape, bars[1].Marker.Pattern.Shape);
    }

    [Fact]
    public void A_finger_on_a_chart_scrolls_the_page() =>
        Assert.Equal(DragModeEnum.False, ChartDefinition.Of(new CurveView("losses", "Losses", "", [Real])).Layout.DragMode);

    [Fact]
    public void A_saved_picture_has_the_views_name()
    {
        var config = ChartDefinition.Of(new CurveView("losses", "Losses", "", [Real])).Config;

        Assert.Equal("losses", ((IDictionary<string, object>)config.ToImageButtonOptions)["filename"]);
    }

    private static bool IsChart(View view) => view is CurveView or BarsView;

    private static TraceRole[] Roles(ChartDefinition chart) =>
        [.. chart.Data.Select(trace => (TraceRole)(trace is Bar bar ? bar.Meta : ((Scatter)trace).Meta))];

    private static Scatter[] Lines(ChartDefinition chart) =>
        [.. chart.Data.OfType<Scatter>().Where(trace => ((TraceRole)trace.Meta).Part is TraceRole.Line)];

    private static string Json(ChartDefinition chart) =>
        JsonSerializer.Serialize(new { Data = chart.Data.Cast<object>(), chart.Layout, chart.Config });
}
