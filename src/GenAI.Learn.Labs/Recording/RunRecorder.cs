using System.Text.Json;
using GenAI.Learn.Models.Engine;
using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>
/// Runs labs without a server and keeps some moments of each, close together at the start and wider apart later. Their
/// time is the processor time of the run, so that what is recorded is what a learner with a core alone would see,
/// however busy the machine is.
/// </summary>
/// <param name="settings">The device.</param>
/// <param name="time">The clock of preparation and of the date.</param>
public sealed class RunRecorder(SchedulerSettings settings, TimeProvider time) : IDisposable
{
    private const int MaxBytes = 96_000;
    private const int MaxPoints = 500;
    private const int Moments = 40;

    // Tried in turn until the file is small enough: how many pictures, and how many shades their images have.
    private static readonly (int Pictures, int Shades)[] Sizes =
        [(40, 64), (32, 64), (24, 64), (18, 64), (12, 64), (12, 32), (8, 32)];

    private readonly ResourceStore _store = new(time);

    /// <summary>Records a run; several may be recorded side by side.</summary>
    /// <param name="type">The lab.</param>
    /// <param name="options">Its options.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="duration">Seconds of work.</param>
    /// <param name="cancellation">Ends the preparation.</param>
    /// <returns>
    /// A <see cref="PackedRecording"/> of 40 moments; as many of them with pictures as fit in about 96 kB, and no fewer
    /// than 8, at moments between which about equally much changes.
    /// </returns>
    public async Task<byte[]> RecordAsync(
        LabType type, LabOptions options, long seed, TimeSpan duration, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(type);
        Guarded.UseThreads(1); // for the threads that prepare, which have not computed yet
        var resources = await _store.PrepareAllAsync(type.Needs(options), cancellation).ConfigureAwait(false);
        var device = DeviceChoice.From(settings.Device);
        LabSession Begin() => new(type, options, seed, device, resources, new ScalarHistory(), ClockFor(device));

        // A lab that is done before the time is up is recorded once more, at even steps of its whole way.
        using var timed = Begin();
        var shots = ByTime(timed, duration);
        using var whole = timed.IsDone ? Begin() : null;
        if (whole is not null)
            shots = BySteps(whole, timed.Step);
        var session = whole ?? timed;
        var history = new HistoryMark(-1, 0);
        var curves = RecordedCurves.Of(session.History.Since(ref history), MaxPoints);
        var about = new Recording(
            type.Id, type.Title, LabType.ToJson(options), seed, type.Views(options), type.Phases, device.ToString()!,
            DateOnly.FromDateTime(time.GetUtcNow().Date), Math.Round(session.Work.TotalSeconds, 1), []);
        return Smallest(about, curves, new PictureChoice(about.Views, [.. shots.Select(shot => shot.Views)]), shots);
    }

    /// <summary>Lets go of what the labs needed.</summary>
    public void Dispose() => _store.Dispose();

    private static byte[] Smallest(Recording about, RecordedCurves curves, PictureChoice pictures, List<Shot> shots)
    {
        var file = Array.Empty<byte>();
        foreach (var (count, shades) in Sizes)
        {
            var drawn = pictures.Of(count);
            var frames = shots.Select((shot, i) => new RecordedFrame(
                shot.Picture, i == shots.Count - 1 ? curves.Count : curves.UpTo(shot.Picture.Step), drawn[i]));
            file = PackedRecording.Write(about, curves, [.. frames], shades);
            if (file.Length <= MaxBytes)
                break;
        }

        return file;
    }

    // A thread that waits for a GPU has no processor time; there the time of day counts.
    private static TimeProvider ClockFor(torch.Device device) =>
        device.type == DeviceType.CPU ? new ProcessorClock() : TimeProvider.System;

    // The n-th moment at (n / all)^2 of the time: at 1/1600, 4/1600, 9/1600, ...
    private static List<Shot> ByTime(LabSession session, TimeSpan duration) =>
        Shoot(session, n => session.Work >= duration * Math.Pow((double)n / Moments, 2));

    private static List<Shot> BySteps(LabSession session, int steps) =>
        Shoot(session, n => session.Step >= (long)steps * n / Moments);

    // A shot at the start and one whenever the next is due, until there are enough or the lab is done.
    private static List<Shot> Shoot(LabSession session, Func<int, bool> isDue)
    {
        Guarded.UseThreads(1);
        var shots = new List<Shot> { Shot.Of(session, null) };
        for (var n = 1; n <= Moments && !session.IsDone; n++)
        {
            while (!session.IsDone && !isDue(n))
                session.StepWhole();
            if (session.Step > shots[^1].Picture.Step)
                shots.Add(Shot.Of(session, shots[^1]));
        }

        return shots;
    }

    /// <summary>One moment: the newest data of every view, whether drawn then or before.</summary>
    private sealed record Shot(Picture Picture, IReadOnlyDictionary<string, ViewData> Views)
    {
        public static Shot Of(LabSession session, Shot? before)
        {
            var frame = session.Draw();
            var views = new Dictionary<string, ViewData>(before?.Views ?? new Dictionary<string, ViewData>());
            foreach (var (name, data) in frame.Data)
                views[name] = Copy(data);
            var picture = new Picture(
                session.Step, Math.Round(session.Work.TotalSeconds, 3), null, session.LastScalars, frame.Note);
            return new Shot(picture with { Goal = frame.Goal }, views);
        }

        // Labs may use the same arrays again.
        private static ViewData Copy(ViewData data)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(data, data.GetType(), LabJson.Options);
            return (ViewData)JsonSerializer.Deserialize(json, data.GetType(), LabJson.Options)!;
        }
    }
}
