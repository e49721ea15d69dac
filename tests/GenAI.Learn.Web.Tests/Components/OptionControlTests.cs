using System.Text.Json;
using AngleSharp.Dom;
using Bunit;
using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using GenAI.Learn.Web.Components.Labs;
using GenAI.Learn.Web.Components.Labs.Options;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using MudBlazor.Services;

namespace GenAI.Learn.Web.Tests.Components;

/// <summary>The controls that the test lab's options get, as who uses them finds them.</summary>
public sealed class OptionControlTests : BunitContext
{
    private static readonly LabType Counter = new LabCatalogue(typeof(CounterLab).Assembly).Find("counter");

    private JsonElement? _set;

    public OptionControlTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    public static TheoryData<string> Names => [.. Counter.Options.Where(option => option.Kind is not (OptionKind.Points or OptionKind.Drawing)).Select(option => option.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_takes_a_value_has_a_name(string option)
    {
        var row = Row(option);

        var fields = row.FindAll("input:not([type=hidden]), textarea, [role=combobox]");
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.NotEqual("", NameOf(row, field)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Before_the_page_is_connected_nothing_can_be_set(string option)
    {
        var row = Row(option, disabled: true);

        Assert.All(row.FindAll("input, textarea, button"), field => Assert.True(field.HasAttribute("disabled")));
        Assert.Empty(row.FindAll("[role=combobox][tabindex='0']"));
    }

    [Fact]
    public void A_slider_moved_by_a_place_sets_the_value_of_that_place_and_says_it()
    {
        var row = Row("learningRate");
        Assert.Equal("0.001", Slider(row).GetAttribute("aria-valuetext"));

        Slider(row).Input("200");

        Assert.Equal(0.1, _set?.GetDouble());
    }

    [Theory]
    [InlineData("0.02", 0.02)]
    [InlineData("7", 0.1)]
    public void An_exact_value_is_typed_and_kept_within_its_range(string typed, double set)
    {
        Row("learningRate").Find("[aria-label='Learning rate, exact value']").Change(typed);

        Assert.Equal(set, _set?.GetDouble());
    }

    [Fact]
    public void What_is_no_number_sets_nothing_and_the_value_is_shown_again()
    {
        var row = Row("learningRate");

        row.Find("[aria-label='Learning rate, exact value']").Change("fast");

        row.WaitForAssertion(() => Assert.Equal("0.001", row.Find("[aria-label='Learning rate, exact value']").GetAttribute("value")));
        Assert.Null(_set);
    }

    [Fact]
    public void A_whole_number_of_few_values_has_a_place_for_each()
    {
        var row = Row("depth");
        Assert.Equal(("1", "4", "2"), (Slider(row).GetAttribute("min"), Slider(row).GetAttribute("max"), Slider(row).GetAttribute("value")));

        Slider(row).Input("4");

        Assert.Equal(4, _set?.GetInt32());
    }

    [Fact]
    public void A_whole_number_of_ten_thousand_values_has_as_many_places_as_a_slider()
    {
        var row = Row("stopAt");

        Slider(row).Input("100");

        Assert.Equal(("200", 5000), (Slider(row).GetAttribute("max"), _set?.GetInt32()));
    }

    [Fact]
    public async Task A_choice_shows_its_title_and_is_taken_from_the_list_that_opens()
    {
        var lists = Render<MudPopoverProvider>();
        var row = Row("data");
        row.WaitForAssertion(() => Assert.Equal("Ring", row.Find("[role=combobox]").TextContent.Trim()));

        await row.Find(".mud-select .mud-input-control").MouseDownAsync(new());
        await lists.WaitForElements("[role=option]")[1].ClickAsync(new());

        Assert.Equal("twoMoons", _set?.GetString());
    }

    [Fact]
    public void A_switch_is_turned()
    {
        Row("byTwos").Find("[role=switch]").Change(true);

        Assert.True(_set?.GetBoolean());
    }

    [Fact]
    public void One_of_ten_classes_is_taken()
    {
        var row = Row("label");
        Assert.Equal("0123456789", string.Concat(row.FindAll("input[type=radio]").Select(radio => NameOf(row, radio))));
        Assert.True(row.FindAll("input[type=radio]")[3].HasAttribute("checked"));

        row.FindAll("input[type=radio]")[7].Click();

        Assert.Equal(7, _set?.GetInt32());
    }

    [Fact]
    public void A_text_is_typed()
    {
        var row = Row("name");

        row.Find("input").Change("y");

        Assert.Equal(("y", "10"), (_set?.GetString(), row.Find("input").GetAttribute("maxlength")));
    }

    [Fact]
    public void Each_axis_of_a_place_has_a_slider()
    {
        var row = Row("latent");

        row.FindAll("input[type=range]")[1].Input("200");

        Assert.Equal("[0,3]", _set?.GetRawText());
    }

    [Fact]
    public void Points_are_typed_as_lines_and_a_wrong_line_is_named()
    {
        var row = Row("placed");

        row.Find("textarea").Change("1 2 0\n3 4");
        Assert.Contains("Line 2 is '3 4'", row.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(_set);

        row.Find("textarea").Change("1 2 0\n3 4 1");
        Assert.Equal("[[1,2,0],[3,4,1]]", _set?.GetRawText());
    }

    [Theory]
    [InlineData("digit")]
    [InlineData("points")]
    public void A_pad_takes_the_keyboard_and_says_by_which_keys_it_is_drawn_on(string option)
    {
        var row = Row(option);
        var (pad, keys) = (row.Find("canvas"), row.Find(".option-remark"));

        Assert.Equal(("0", "application", keys.Id), (pad.GetAttribute("tabindex"), pad.GetAttribute("role"), pad.GetAttribute("aria-describedby")));
        Assert.Contains("arrows move the pen, Space puts it down and lifts it, Delete clears", keys.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_page_is_connected_a_pad_takes_no_focus() =>
        Assert.False(Row("digit", disabled: true).Find("canvas").HasAttribute("tabindex"));

    [Theory]
    [InlineData("digit", "\"AAAA\"", "\"\"")]
    [InlineData("points", "[[1,2]]", "[]")]
    public async Task What_is_drawn_is_set_and_the_key_that_clears_takes_it_away(string option, string drawn, string cleared)
    {
        var pad = Row(option).FindComponent<Pad>().Instance;

        await pad.OnDrawn(JsonDocument.Parse(drawn).RootElement);
        Assert.Equal(drawn, _set?.GetRawText());

        await pad.Clear();
        Assert.Equal(cleared, _set?.GetRawText());
    }

    [Fact]
    public void A_complaint_stands_below_its_control_and_is_read_with_it()
    {
        var row = Row("name", complaint: "name is shallow, but depth is 4.");

        var words = row.Find("[role=status]");
        Assert.Equal("name is shallow, but depth is 4.", words.TextContent.Trim());
        Assert.Equal(("true", words.Id), (row.Find("input").GetAttribute("aria-invalid"), row.Find("input").GetAttribute("aria-describedby")));
    }

    [Fact]
    public void A_hint_is_read_with_its_control()
    {
        var row = Row("byTwos");

        Assert.Equal("Count faster.", row.Find($"#{row.Find("[role=switch]").GetAttribute("aria-describedby")}").TextContent);
    }

    private static IElement Slider(IRenderedComponent<OptionRow> row) => row.Find("input[type=range]");

    private static string NameOf(IRenderedComponent<OptionRow> row, IElement field) =>
        field.GetAttribute("aria-label")
        ?? (field.GetAttribute("aria-labelledby") is { } id ? row.Find($"#{id}").TextContent : null)
        ?? (field.Id is { Length: > 0 } own ? row.FindAll($"label[for='{own}']").SingleOrDefault()?.TextContent : null)
        ?? field.Closest("label")?.TextContent.Trim() ?? "";

    private IRenderedComponent<OptionRow> Row(string name, bool disabled = false, string? complaint = null)
    {
        var option = Counter.Options.Single(option => option.Name == name);
        return Render<OptionRow>(parameters => parameters
            .Add(row => row.Option, option)
            .Add(row => row.Value, option.Default)
            .Add(row => row.ValueChanged, EventCallback.Factory.Create<JsonElement>(this, value => _set = value))
            .Add(row => row.Complaint, complaint)
            .Add(row => row.Disabled, disabled));
    }
}
