using System.Text.Json;
using GenAI.Learn.Models.Engine;

namespace GenAI.Learn.Labs;

/// <summary>Runs a lab without a server and keeps some frames, close together at the start and wider apart later.</summary>
/// <param name="settings">The device.</param>
/// <param name="time">The clock of preparation and of the date.</param>
public sealed class RunRecorder(SchedulerSettings settings, TimeProvider time)
{
    private const int MaxBytes = 400_000;
    private const int MaxPoints = 500;
    private static readonly int[] FrameCounts = [40, 32, 24, 18, 12, 8];

    /// <summary>Records a run.</summary>
    /// <param name="type">The lab.</param>
    /// <param name="options">Its options.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="duration">Seconds of work.</param>
    /// <param name="cancellation">Ends the preparation.</param>
    /// <returns>A <see cref="Recording"/> as JSON: as many frames, up to 40, as fit in about 400 kB, and no fewer than 8.</returns>
    public async Task<byte[]> RecordAsync(LabType type, LabOptions options, long seed, TimeSpan duration, CancellationToken cancellation)
    {
        using var store = new ResourceStore(time);
        var resources = await store.PrepareAllAsync(type.Needs(options), cancellation).ConfigureAwait(false);
        var device = DeviceChoice.From(settings.Device);
        LabSession Begin() => new(type, options, seed, device, resources, new ScalarHistory());

        // A lab that is done before the time is up is recorded once more, at even steps of its whole way.
        using var timed = Begin();
        var shots = ByTime(timed, duration);
        using var whole = timed.IsDone ? Begin() : null;
        if (whole is not null)
            shots = BySteps(whole, timed.Step);
        var session = whole ?? timed;
        var history = new HistoryMark(-1, 0);
        var curves = RecordedCurves.Of(session.History.Since(ref history), MaxPoints);
        var recording = new Recording(
            type.Id, type.Title, LabType.ToJson(options), seed, type.Views(options), type.Phases, device.ToString()!,
            DateOnly.FromDateTime(time.GetUtcNow().Date), Math.Round(session.Work.TotalSeconds, 1), []);

        var json = Array.Empty<byte>();
        foreach (var count in FrameCounts)
        {
            json = JsonSerializer.SerializeToUtf8Bytes(recording with { Frames = Frames(Chosen(shots, count), curves) }, LabJson.Options);
            if (json.Length <= MaxBytes)
                break;
        }

        return json;
    }

    // The n-th frame at (n / all)^2 of the time: at 1/1600, 4/1600, 9/1600, ... for 40.
    private static List<Shot> ByTime(LabSession session, TimeSpan duration) =>
        Shoot(session, n => session.Work >= duration * Math.Pow((double)n / FrameCounts[0], 2));

    private static List<Shot> BySteps(LabSession session, int steps) => Shoot(session, n => session.Step >= (long)steps * n / FrameCounts[0]);

    // A shot at the start and one whenever the next is due, until there are enough or the lab is done.
    private static List<Shot> Shoot(LabSession session, Func<int, bool> isDue)
    {
        Guarded.UseThreads(1);
        var shots = new List<Shot> { Shot.Of(session, null) };
        for (var n = 1; n <= FrameCounts[0] && !session.IsDone; n++)
        {
            while (!session.IsDone && !isDue(n))
                session.StepWhole();
            if (session.Step > shots[^1].Picture.Step)
                shots.Add(Shot.Of(session, shots[^1]));
        }

        return shots;
    }

    private static Shot[] Chosen(List<Shot> shots, int count) =>
        shots.Count <= count + 1 ? [.. shots] : [.. Enumerable.Range(0, count + 1).Select(i => shots[i * (shots.Count - 1) / count])];

    private static FrameMessage[] Frames(Shot[] shots, RecordedCurves curves) =>
        [.. shots.Select((shot, i) => shot.ToMessage(i == 0 ? null : shots[i - 1], curves, isLast: i == shots.Length - 1))];

    /// <summary>One moment: the newest data of every view, whether drawn then or before.</summary>
    private sealed record Shot(Picture Picture, IReadOnlyDictionary<string, byte[]> Views)
    {
        public static Shot Of(LabSession session, Shot? before)
        {
            var frame = session.Draw();
            var views = new Dictionary<string, byte[]>(before?.Views ?? new Dictionary<string, byte[]>());
            foreach (var (name, data) in frame.Data)
                views[name] = JsonSerializer.SerializeToUtf8Bytes(data, LabJson.Options);
            return new Shot(new Picture(session.Step, Math.Round(session.Work.TotalSeconds, 3), null, session.LastScalars, frame.Note) { Goal = frame.Goal }, views);
        }

        public FrameMessage ToMessage(Shot? before, RecordedCurves curves, bool isLast) => new("recorded", isLast ? RunState.Finished : RunState.Running, Picture.Step, Picture.Time)
        {
            Scalars = Picture.Scalars,
            Note = Picture.Note,
            Goal = Picture.Goal,
            Points = curves.Between(before?.Picture.Step ?? -1, isLast ? int.MaxValue : Picture.Step),
            Views = Changed(before),
        };

        private RawJson? Changed(Shot? before)
        {
            var changed = Views.Where(v => before is null || !before.Views.TryGetValue(v.Key, out var had) || !had.AsSpan().SequenceEqual(v.Value)).ToArray();
            return changed.Length == 0 ? null : new RawJson(JsonSerializer.SerializeToUtf8Bytes(changed.ToDictionary(v => v.Key, v => new RawJson(v.Value)), LabJson.Options));
        }
    }
}
