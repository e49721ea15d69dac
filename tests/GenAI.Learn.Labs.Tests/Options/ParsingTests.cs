using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Options;

public sealed class ParsingTests
{
    private static readonly LabType Lab = new LabCatalogue(typeof(CounterLab).Assembly).Find("counter");

    [Theory]
    [InlineData("""{"learningRate": 5}""", "learningRate is 5, but must be between 0.00001 and 0.1.")]
    [InlineData("""{"learningRate": 1e999}""", "learningRate is 1e999, but must be a number between 0.00001 and 0.1.")]
    [InlineData("""{"learningRate": "fast"}""", "learningRate is \"fast\", but must be a number between 0.00001 and 0.1.")]
    [InlineData("""{"learningRate": null}""", "learningRate is null, but must be a number between 0.00001 and 0.1.")]
    [InlineData("""{"lerningRate": 0.01}""", "There is no option 'lerningRate'; did you mean learningRate?")]
    [InlineData("""{"depth": 2.5}""", "depth is 2.5, but must be a whole number between 1 and 4.")]
    [InlineData("""{"depth": 5}""", "depth is 5, but must be between 1 and 4.")]
    [InlineData("""{"depth": 1e300}""", "depth is 1e300, but must be between 1 and 4.")]
    [InlineData("""{"data": "rings"}""", "data is \"rings\", but must be one of ring, twoMoons, line.")]
    [InlineData("""{"data": 0}""", "data is 0, but must be one of ring, twoMoons, line.")]
    [InlineData("""{"byTwos": "yes"}""", "byTwos is \"yes\", but must be true or false.")]
    [InlineData("""{"name": 3}""", "name is 3, but must be text.")]
    [InlineData("""{"name": "abcdefghijk"}""", "name has 11 characters, but must have at most 10.")]
    [InlineData("""{"points": [[0, 0], [1]]}""", "points has [1] as point 2, but each must be [x, y], two finite numbers.")]
    [InlineData("""{"points": {"x": 1}}""", "points is {\"x\": 1}, but must be an array of points [x, y].")]
    [InlineData("""{"placed": [[0, 0, 1], [1, 1, 2]]}""", "placed has [1, 1, 2] as point 2, but each must be [x, y, class], two finite numbers and 0 or 1.")]
    [InlineData("""{"placed": 1}""", "placed is 1, but must be an array of points [x, y, class].")]
    [InlineData("""{"digit": "AAAA"}""", "digit has 3 bytes, but must have 784 (28 x 28), or none for an empty drawing.")]
    [InlineData("""{"digit": "not base64"}""", "digit is \"not base64\", but must be base64 text of 784 bytes.")]
    [InlineData("""{"latent": [0, 4]}""", "latent is [0, 4], but must be [x, y], two numbers between -3 and 3.")]
    [InlineData("""{"label": 10}""", "label is 10, but must be between 0 and 9.")]
    [InlineData("""{"depth": 4, "name": "shallow"}""", "name is shallow, but depth is 4; choose another name or less depth.")]
    [InlineData("""[1]""", "The options are an array, but must be a JSON object.")]
    public void A_bad_option_is_refused_by_name_value_and_what_would_be_right(string options, string message) =>
        Assert.Equal(message, Assert.Throws<LabException>(() => Lab.Parse(Json.Of(options))).Message);

    [Fact]
    public void Too_many_points_are_refused()
    {
        var points = Json.Of(new { points = Enumerable.Repeat(new[] { 0, 0 }, 2001) });

        Assert.Equal("points has 2001 points, but must have at most 2000.", Assert.Throws<LabException>(() => Lab.Parse(points)).Message);
    }

    [Fact]
    public void Good_options_of_every_kind_are_taken()
    {
        var digit = new byte[784];
        digit[5] = 200;
        var options = (CounterLab.Options)Lab.Parse(Json.Of(new
        {
            learningRate = 0.1, depth = 4, data = "twoMoons", byTwos = true, name = "deep", points = new[] { new[] { 1.5, -2 } },
            placed = new[] { new[] { 1.5, -2, 1 } },
            digit = Convert.ToBase64String(digit), latent = new[] { -3, 3 }, label = 9,
        }));

        Assert.Equal(new CounterLab.Options
        {
            LearningRate = 0.1, Depth = 4, Data = Shape.TwoMoons, ByTwos = true, Name = "deep", Points = new PointList([new Position(1.5, -2)]),
            Placed = new ClassPointList([new ClassPoint(1.5, -2, 1)]),
            Digit = new Drawing(digit), Latent = new Position(-3, 3), Label = new ClassLabel(9),
        }, options);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public void No_options_are_the_defaults(string json) => Assert.Equal(new CounterLab.Options(), Lab.Parse(Json.Of(json)));

    [Fact]
    public void Parsing_leaves_the_defaults_as_they_are()
    {
        Lab.Parse(Json.Of("""{"depth": 1}"""));

        Assert.Equal(new CounterLab.Options(), Lab.DefaultOptions);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var options = new CounterLab.Options { LearningRate = 0.05, Data = Shape.Line, Points = new PointList([new Position(1, 2)]), Label = new ClassLabel(7) };

        Assert.Equal(options, Lab.Parse(LabType.ToJson(options)));
    }

    [Fact]
    public void An_option_that_is_not_live_does_not_change_during_a_run() =>
        Assert.Equal("depth cannot change during a run; it acts at the next start.",
            Assert.Throws<LabException>(() => Lab.ParseLive(Lab.DefaultOptions, Json.Of("""{"depth": 3}"""))).Message);

    [Fact]
    public void A_live_change_keeps_the_other_options()
    {
        var before = (CounterLab.Options)Lab.Parse(Json.Of("""{"depth": 3}"""));

        Assert.Equal(before with { LearningRate = 0.01 }, Lab.ParseLive(before, Json.Of("""{"learningRate": 0.01}""")));
    }

    [Fact]
    public void Any_JSON_whatever_is_taken_or_refused_with_a_message()
    {
        var values = new[] { "null", "true", "-1", "1e400", "\"\"", "[]", "[[]]", "[[1,2,3]]", "[null,1]", "{}", "\"\\u0000\"", "[1e999,0]", "99999999999999999999" };
        foreach (var option in Lab.Options)
        {
            foreach (var value in values)
            {
                var json = Json.Of($$"""{"{{option.Name}}": {{value}}}""");
                var error = Record.Exception(() => Lab.Parse(json));
                Assert.True(error is null or LabException { Message.Length: > 10 }, $"{option.Name} = {value}: {error}");
            }
        }
    }
}
