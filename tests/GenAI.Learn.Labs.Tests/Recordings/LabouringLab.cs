using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Labs.Tests.TestLabs;

namespace GenAI.Learn.Labs.Tests.Recordings;

public sealed record LabouringOptions : LabOptions
{
    [Range(1, 1000)] public int Labour { get; init; } = 1;

    [Range(0, 1000)] public int Rest { get; init; }
}

/// <summary>
/// Works for some milliseconds in each step, sleeps for others, and draws another random picture at every step.
/// </summary>
[Lab("labouring", "A lab that works and sleeps")]
public sealed class LabouringLab(LabouringOptions options, LabContext context)
    : PlainLab<LabouringOptions>(options, context), ILab<LabouringOptions>
{
    private int _steps;

    public static IReadOnlyList<View> Views(LabouringOptions options) =>
        [new HeatmapView("heat", "Heat", "Noise.", new Extent(0, 1), new Extent(0, 1), new Extent(0, 1))];

    public override void Step(string phase)
    {
        Thread.Sleep(Settings.Rest);
        var clock = new ProcessorClock();
        var begun = clock.GetTimestamp();
        while (clock.GetElapsedTime(begun).TotalMilliseconds < Settings.Labour)
            Thread.SpinWait(100);
        Context.Report("steps", ++_steps);
    }

    public override void Draw(Frame frame)
    {
        var random = new Random(_steps);
        frame.Show("heat",
            new HeatmapData(new Grid(50, 200, Enumerable.Range(0, 10_000).Select(_ => random.NextSingle()).ToArray())));
    }
}
