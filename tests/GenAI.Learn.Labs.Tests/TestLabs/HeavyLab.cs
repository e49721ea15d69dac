using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs.Tests.TestLabs;

/// <summary>Says of itself that a step takes 1 ms for each of its width in each of its batch; its steps are as short as any. Its result takes 100 s.</summary>
[Lab("heavy", "A lab with long steps", ResultSeconds = 100)]
public sealed class HeavyLab(HeavyLab.Options options, LabContext context) : Lab<HeavyLab.Options>(options, context), ILab<HeavyLab.Options>
{
    private int _count;

    public sealed record Options : LabOptions
    {
        [Range(1, 1000), Display(Name = "Width")] public int Width { get; init; } = 10;

        [Range(1, 1000), Live, Display(Name = "Batch size")] public int BatchSize { get; init; } = 1;
    }

    public static double StepSeconds(Options options) => 0.001 * options.Width * options.BatchSize;

    public static IReadOnlyList<View> Views(Options options) => [new TextView("words", "Words", "The count in words.")];

    public override void Step(string phase) => Context.Report("count", ++_count);

    public override void Draw(Frame frame) => frame.Show("words", new TextData($"count {_count}"));

    public override void Save(LabState state) => state.Put("count", writer => writer.Write(_count));

    public override void Load(LabState state) => state.Get("count", reader => _count = reader.ReadInt32());
}
