using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs.Tests.TestLabs;

/// <summary>Counts up to a goal and rests there until the goal is moved.</summary>
[Lab("resting", "A counter that rests", Seed = 5)]
public sealed class RestingLab(RestingLab.Options options, LabContext context) : Lab<RestingLab.Options>(options, context), ILab<RestingLab.Options>
{
    private int _count;

    public sealed record Options : LabOptions
    {
        [Range(1, 1000), Live] public int Goal { get; init; } = 5;
    }

    public override bool IsResting => _count >= Settings.Goal;

    public static IReadOnlyList<View> Views(Options options) => [new TextView("words", "Words", "The count in words.")];

    public override void Step(string phase) => Context.Report("count", ++_count);

    public override void Draw(Frame frame) => frame.Show("words", new TextData($"count {_count}"));

    public override void Save(LabState state) => state.Put("count", writer => writer.Write(_count));

    public override void Load(LabState state) => state.Get("count", reader => _count = reader.ReadInt32());
}
