using Microsoft.Extensions.Logging;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>What all runs share.</summary>
internal sealed record RunSurroundings(SchedulerSettings Settings, LabScheduler Scheduler, torch.Device Device, TimeProvider Time, ILogger Log) : IDisposable
{
    public RunJournal Journal { get; } = new(Log);

    public CheckpointStore Checkpoints { get; } = new(Settings.CheckpointPath, Device);

    public StepCap StepCap { get; } = new(Settings.LongestStep, Device);

    public TimeSpan FrameInterval { get; } = TimeSpan.FromSeconds(1 / Settings.FramesPerSecond);

    public void Dispose() => Journal.Dispose();
}
