using System.Text.Json;
using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Options;

public sealed class DescriptionTests
{
    private static readonly LabType Lab = new LabCatalogue(typeof(CounterLab).Assembly).Find("counter");

    [Fact]
    public void Options_come_in_the_order_of_the_record() =>
        Assert.Equal(["learningRate", "depth", "data", "byTwos", "name", "points", "placed", "digit", "latent", "label", "stopAt"], Lab.Options.Select(o => o.Name));

    [Fact]
    public void The_type_of_a_property_gives_its_kind() =>
        Assert.Equal(
            [OptionKind.Number, OptionKind.Integer, OptionKind.Enum, OptionKind.Bool, OptionKind.Text, OptionKind.Points, OptionKind.ClassPoints, OptionKind.Drawing, OptionKind.Position, OptionKind.Class, OptionKind.Integer],
            Lab.Options.Select(o => o.Kind));

    [Fact]
    public void A_title_is_made_from_the_name_unless_one_is_given() =>
        Assert.Equal(["Learning rate", "By twos"], [Option("learningRate").Title, Option("byTwos").Title]);

    [Fact]
    public void The_values_of_an_enum_have_titles() =>
        Assert.Equal([new("ring", "Ring"), new("twoMoons", "Two moons"), new("line", "Line")], Option("data").Choices);

    [Fact]
    public void A_condition_names_the_other_option_and_its_values_as_in_JSON()
    {
        var only = Option("points").OnlyWith!;

        Assert.Equal(("data", "line"), (only.Option, only.Values.Single().GetString()));
    }

    [Theory]
    [InlineData("learningRate", """{"type":"number","minimum":0.00001,"maximum":0.1,"title":"Learning rate","default":0.001,"x-kind":"number","x-live":true,"x-scale":"log"}""")]
    [InlineData("data", """{"type":"string","enum":["ring","twoMoons","line"],"x-titles":["Ring","Two moons","Line"],"title":"Data","default":"ring","x-kind":"enum","x-live":false}""")]
    [InlineData("byTwos", """{"type":"boolean","title":"By twos","description":"Count faster.","default":false,"x-kind":"bool","x-live":true,"x-group":"Counting"}""")]
    [InlineData("latent", """{"type":"array","items":{"type":"number","minimum":-3,"maximum":3},"minItems":2,"maxItems":2,"title":"Latent","default":[0,0],"x-kind":"position","x-live":true,"x-pickedIn":"plane"}""")]
    [InlineData("points", """{"type":"array","items":{"type":"array","items":{"type":"number"},"minItems":2,"maxItems":2},"maxItems":2000,"title":"Points","default":[],"x-kind":"points","x-live":false,"x-onlyWith":{"option":"data","values":["line"]}}""")]
    [InlineData("placed", """{"type":"array","items":{"type":"array","prefixItems":[{"type":"number"},{"type":"number"},{"enum":[0,1]}],"minItems":3,"maxItems":3},"maxItems":500,"title":"Placed","default":[],"x-kind":"classPoints","x-live":false}""")]
    [InlineData("label", """{"type":"integer","minimum":0,"maximum":9,"title":"Label","default":3,"x-kind":"class","x-live":false}""")]
    public void The_schema_says_what_the_option_takes(string option, string schema) =>
        Assert.True(JsonElement.DeepEquals(Json.Of(schema), Json.Of(Lab.Schema["properties"]![option]!.ToJsonString())), Lab.Schema["properties"]![option]!.ToJsonString());

    [Fact]
    public void The_schema_allows_no_other_option() => Assert.False((bool)Lab.Schema["additionalProperties"]!);

    private static OptionDescriptor Option(string name) => Lab.Options.Single(o => o.Name == name);
}
