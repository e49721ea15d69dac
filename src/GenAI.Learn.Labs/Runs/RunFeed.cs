using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// One writer, many readers. The writer never waits: it replaces the newest picture and wakes whoever waits. A reader asks
/// for what is newer than what it has, so one that is slow skips pictures and holds up nobody.
/// </summary>
internal sealed class RunFeed
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (byte[] Json, long Version)> _views = [];
    private readonly Dictionary<string, LeanView> _lean = []; // changed under the lock, by the writer alone
    private readonly Dictionary<long, RawJson> _composed = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _version;
    private long _viewsVersion;

    /// <summary>The newest picture.</summary>
    public Picture Picture { get; private set; } = Picture.Empty;

    /// <summary>Rises with every publication.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Ends at the next publication.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Shows a new picture; each view is serialised here, once for all readers.</summary>
    public void Publish(Picture picture, Frame frame)
    {
        var serialised = frame.Data.Select(v => (v.Key, Json: JsonSerializer.SerializeToUtf8Bytes(v.Value, LabJson.Options))).ToArray();
        var lean = frame.Data.Select(v =>
            (v.Key, View: LeanView.Of(frame.View(v.Key), v.Value, _version + 1, _lean.GetValueOrDefault(v.Key)))).ToArray();
        lock (_gate)
        {
            Picture = picture;
            _composed.Clear();
            _viewsVersion = _version + 1;
            foreach (var (name, json) in serialised)
                _views[name] = (json, _viewsVersion);
            foreach (var (name, view) in lean)
                _lean[name] = view;
        }

        Touch();
    }

    /// <summary>Tells readers that something beside the picture changed.</summary>
    public void Touch()
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            _version++;
            signal = _changed;
            _changed = NewSignal();
        }

        signal.SetResult();
    }

    /// <summary>The views that changed after a version, as one JSON object; null for none.</summary>
    public (Picture Picture, RawJson? Views, long Version) Since(long version)
    {
        lock (_gate)
        {
            if (version >= _viewsVersion)
                return (Picture, null, version);
            if (!_composed.TryGetValue(version, out var json))
                _composed[version] = json = LeanReader.Object(
                    _views.Where(view => view.Value.Version > version).Select(view => (view.Key, view.Value.Json)));
            return (Picture, json, _viewsVersion);
        }
    }

    /// <summary>The newest picture with all views in lean form.</summary>
    public (Picture Picture, IReadOnlyList<KeyValuePair<string, LeanView>> Views) Lean()
    {
        lock (_gate)
            return (Picture, [.. _lean]);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
