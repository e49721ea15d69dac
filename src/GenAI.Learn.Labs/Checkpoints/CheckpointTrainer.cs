using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>Trains labs without a server and keeps the states that they reach, for runs to start from.</summary>
/// <param name="settings">The device, and where checkpoints lie.</param>
/// <param name="time">The clock of preparation and of the date.</param>
public sealed class CheckpointTrainer(SchedulerSettings settings, TimeProvider time)
{
    private const double SecondsBetweenReports = 10;

    private readonly torch.Device _device = DeviceChoice.From(settings.Device);

    private CheckpointStore Store => new(settings.CheckpointPath, _device);

    /// <summary>Whether a checkpoint for these options is kept, whole and of the present form.</summary>
    /// <param name="type">The lab.</param>
    /// <param name="options">Its options.</param>
    public bool Has(LabType type, LabOptions options)
    {
        try
        {
            return Store.Read(type, options) is not null;
        }
        catch (LabException)
        {
            return false;
        }
    }

    /// <summary>The name of the file that holds, or would hold, the checkpoint for these options.</summary>
    /// <param name="type">The lab.</param>
    /// <param name="options">Its options.</param>
    public string NameOf(LabType type, LabOptions options) => Path.GetFileName(Store.PathOf(type, options));

    /// <summary>Trains a lab from nothing and keeps what it reached; an earlier checkpoint for the same options is replaced.</summary>
    /// <param name="type">The lab.</param>
    /// <param name="options">Its options.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="duration">Work, after which the training ends; it ends before when the lab is done.</param>
    /// <param name="progress">Told every ten seconds of work, and at the end.</param>
    /// <param name="cancellation">Ends the training; nothing is kept then.</param>
    /// <exception cref="LabException">The training diverged.</exception>
    public async Task<CheckpointInfo> TrainAsync(
        LabType type, LabOptions options, long seed, TimeSpan duration, IProgress<CheckpointProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(progress);
        using var store = new ResourceStore(time);
        var resources = await store.PrepareAllAsync(type.Needs(options), cancellation).ConfigureAwait(false);

        Guarded.UseThreads(1); // as runs do
        using var session = new LabSession(type, options, seed, _device, resources, new ScalarHistory());
        for (var report = SecondsBetweenReports; session.Work < duration && !session.IsDone;)
        {
            cancellation.ThrowIfCancellationRequested();
            session.StepWhole();
            if (session.Work.TotalSeconds < report)
                continue;
            progress.Report(StandingOf(session));
            report += SecondsBetweenReports;
        }

        progress.Report(StandingOf(session));
        var today = DateOnly.FromDateTime(time.GetUtcNow().Date);
        return Store.Write(type, options, new CheckpointInfo(session.Step, Math.Round(session.Work.TotalSeconds, 1), today, seed, ""), session.Save());
    }

    private static CheckpointProgress StandingOf(LabSession session) => new(session.Work.TotalSeconds, session.Step, session.Draw().Note);
}
