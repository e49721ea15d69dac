using GenAI.Learn.Labs;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>One run of the failures lab until its goal is met or missed.</summary>
/// <param name="Detected">The first step at which it reported the failure; null for never.</param>
/// <param name="Met">The step at which its goal was met; null for never.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="Last">What it said at last.</param>
internal sealed record FailureTrial(int? Detected, int? Met, int Steps, string Last)
{
    public static FailureTrial Of(Failures.Options options, long seed)
    {
        using var generator = new torch.Generator((ulong)seed, torch.CPU);
        var context = new LabContext(torch.CPU, seed, generator, new Dictionary<string, object>());
        using var lab = new Failures(options, context);
        int? detected = null;
        for (var step = 1; ; step++)
        {
            using var scope = torch.NewDisposeScope();
            foreach (var phase in Failures.Phases)
                lab.Step(phase);
            if (context.TakeScalars().GetValueOrDefault("failing") == 1)
                detected ??= step;
            if (step % 50 != 0)
                continue;
            var frame = new Frame(Failures.Views(options), step, null);
            lab.Draw(frame);
            if (frame.Goal!.State != GoalState.Open)
                return new(detected, frame.Goal.State == GoalState.Met ? step : null, step, $"seed {seed}: detected {detected}; {frame.Goal.State}, {frame.Goal.Standing}");
        }
    }
}
