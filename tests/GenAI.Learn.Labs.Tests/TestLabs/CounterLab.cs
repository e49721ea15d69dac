using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs.Tests.TestLabs;

public enum Shape
{
    Ring,
    [Display(Name = "Two moons")] TwoMoons,
    Line,
}

/// <summary>Counts, and walks at random: a lab as small as can be, with one option of each kind.</summary>
[Lab("counter", "A counter", MaxSteps = 100_000)]
public sealed class CounterLab(CounterLab.Options options, LabContext context) : Lab<CounterLab.Options>(options, context), ILab<CounterLab.Options>
{
    private double _total;
    private double _walk;

    public sealed record Options : LabOptions
    {
        [Range(1e-5, 0.1), LogScale, Live] public double LearningRate { get; init; } = 1e-3;

        [Range(1, 4)] public int Depth { get; init; } = 2;

        public Shape Data { get; init; } = Shape.Ring;

        [Live, Display(Name = "By twos", Description = "Count faster.", GroupName = "Counting")] public bool ByTwos { get; init; }

        [MaxLength(10)] public string Name { get; init; } = "x";

        [OnlyWith(nameof(Data), Shape.Line)] public PointList Points { get; init; } = PointList.Empty;

        public ClassPointList Placed { get; init; } = ClassPointList.Empty;

        public Drawing Digit { get; init; } = Drawing.Empty;

        [Range(-3.0, 3.0), Live, PickedIn("plane")] public Position Latent { get; init; }

        public ClassLabel Label { get; init; } = new(3);

        [Range(0, 10_000)] public int StopAt { get; init; }
    }

    public static IReadOnlyList<string> Phases => ["first", "second"];

    public override bool IsComplete => Settings.StopAt > 0 && _total >= Settings.StopAt;

    public static IReadOnlyList<View> Views(Options options) =>
    [
        new CurveView("curves", "Curves", "The total and the walk.", [new Series("total", "Total")]),
        new ScatterView("plane", "Plane", "One point.", [new Series("point", "Point")], new Extent(-3, 3), new Extent(-3, 3)),
        new TextView("words", "Words", "The total in words."),
    ];

    public static string? Complaint(Options options) =>
        options is { Depth: 4, Name: "shallow" } ? "name is shallow, but depth is 4; choose another name or less depth." : null;

    public override void Step(string phase)
    {
        if (phase == "first")
        {
            _total += Settings.ByTwos ? 2 : 1;
            Context.Report("total", _total);
            return;
        }

        _walk += Randomness.Next(Context.Generator) - 0.5;
        Context.Report("walk", _walk);
    }

    public override void Draw(Frame frame)
    {
        _ = Randomness.Next(Context.Generator); // must not disturb the walk
        frame.Show("plane", new ScatterData(new Dictionary<string, PointGroup> { ["point"] = new(new[] { (float)Settings.Latent.X, (float)Settings.Latent.Y }) }));
        if (frame.Step % 2 == 0)
            frame.Show("words", new TextData($"total {_total}"));
        frame.Note = $"The total is {_total}.";
        if (Settings.StopAt > 0)
            frame.Goal = new Goal($"Count to {Settings.StopAt}", IsComplete ? GoalState.Met : GoalState.Open, $"{_total} so far");
    }

    public override void Save(LabState state) => state.Put("counter", writer =>
    {
        writer.Write(_total);
        writer.Write(_walk);
    });

    public override void Load(LabState state) => state.Get("counter", reader =>
    {
        _total = reader.ReadDouble();
        _walk = reader.ReadDouble();
    });
}
