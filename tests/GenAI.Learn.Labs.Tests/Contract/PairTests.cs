using GenAI.Learn.Labs.Tests.TestLabs;
using TorchSharp;

namespace GenAI.Learn.Labs.Tests.Contract;

public sealed class PairTests
{
    private static readonly LabCatalogue Catalogue = new(typeof(CounterLab).Assembly);
    private static readonly LabType Pair = Catalogue.Find("counter-vs-counter");

    [Fact]
    public void Any_two_labs_make_a_pair() =>
        Assert.Equal(("counter-vs-resting", true, false), (Catalogue.Find("counter-vs-resting").Id, Catalogue.Has("counter-vs-counter"), Catalogue.Has("counter-vs-nothing")));

    [Fact]
    public void A_pair_with_a_lab_that_does_not_exist_is_refused() =>
        Assert.Equal("There is no lab 'countr'; did you mean counter?", Assert.Throws<LabException>(() => Catalogue.Find("counter-vs-countr")).Message);

    [Fact]
    public void An_option_is_set_on_one_side_or_on_both()
    {
        var options = LabType.ToJson(Pair.Parse(Json.Of("""{"depth": 3, "left": {"depth": 1}, "right.name": "y"}""")));

        Assert.Equal((1, 3, "x", "y"), (
            options.GetProperty("left.depth").GetInt32(), options.GetProperty("right.depth").GetInt32(),
            options.GetProperty("left.name").GetString(), options.GetProperty("right.name").GetString()));
    }

    [Fact]
    public void Options_written_are_read_again()
    {
        var options = Pair.Parse(Json.Of("""{"left": {"depth": 1}, "right": {"data": "twoMoons"}}"""));

        Assert.Equal(options, Pair.Parse(LabType.ToJson(options)));
    }

    [Theory]
    [InlineData("""{"left": {"depth": 5}}""", "left.depth is 5, but must be between 1 and 4.")]
    [InlineData("""{"dept": 3}""", "There is no option 'dept'; ")]
    [InlineData("""{"right": {"depth": 4, "name": "shallow"}}""", "Right: name is shallow, but depth is 4; choose another name or less depth.")]
    public void A_bad_option_is_refused_with_its_side(string options, string message) =>
        Assert.StartsWith(message, Assert.Throws<LabException>(() => Pair.Parse(Json.Of(options))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_sides_are_called_by_what_tells_them_apart()
    {
        var titles = Pair.Views(Pair.Parse(Json.Of("""{"left": {"depth": 1}, "right": {"data": "twoMoons"}}"""))).Select(view => view.Title);

        Assert.Equal(["Curves", "Ring: Plane", "Two moons: Plane", "Ring: Words", "Two moons: Words"], titles);
    }

    [Fact]
    public void Both_draw_the_same_at_random_from_one_seed()
    {
        using var run = new Solo(Pair.DefaultOptions);
        var scalars = run.Step(6);

        Assert.Equal(scalars["left.walk"], scalars["right.walk"]);
        Assert.Equal(6, scalars["left.total"]);
    }

    [Fact]
    public void A_live_option_acts_on_its_own_side()
    {
        using var run = new Solo(Pair.DefaultOptions);
        run.Step(2);
        run.Lab.Update(Pair.ParseLive(Pair.DefaultOptions, Json.Of("""{"right.byTwos": true}""")));
        var scalars = run.Step(2);

        Assert.Equal((4, 6), (scalars["left.total"], scalars["right.total"]));
    }

    [Fact]
    public void A_saved_pair_goes_on_the_same()
    {
        using var run = new Solo(Pair.DefaultOptions);
        run.Step(3);
        var state = new LabState();
        run.Lab.Save(state);
        using var loaded = new Solo(Pair.DefaultOptions);
        loaded.Lab.Load(state);

        Assert.Equal(run.Step(4), loaded.Step(4));
    }

    [Fact]
    public void Drawing_disturbs_neither_side()
    {
        using var run = new Solo(Pair.DefaultOptions);
        using var unseen = new Solo(Pair.DefaultOptions);
        var frame = run.Draw();

        Assert.Equal(unseen.Step(3), run.Step(3));
        Assert.Equal(["left.plane", "left.words", "right.plane", "right.words"], frame.Data.Keys.Order());
        Assert.Equal("Left: The total is 0. Right: The total is 0.", frame.Note);
    }

    private sealed class Solo : IDisposable
    {
        private readonly torch.Generator _generator = new(5, torch.CPU);
        private readonly LabOptions _options;
        private readonly LabContext _context;

        public Solo(LabOptions options)
        {
            _options = options;
            _context = new LabContext(torch.CPU, 5, _generator, new Dictionary<string, object>());
            Lab = Pair.Create(options, _context);
        }

        public Lab Lab { get; }

        public IReadOnlyDictionary<string, double> Step(int steps)
        {
            using var scope = torch.NewDisposeScope();
            for (var i = 0; i < steps; i++)
            {
                foreach (var phase in Pair.Phases)
                    Lab.Step(phase);
            }

            return _context.TakeScalars();
        }

        public Frame Draw()
        {
            using var scope = torch.NewDisposeScope();
            var frame = new Frame(Pair.Views(_options), 0, null);
            Lab.Draw(frame);
            return frame;
        }

        public void Dispose()
        {
            Lab.Dispose();
            _generator.Dispose();
        }
    }
}
