using System.Buffers;
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
    private readonly Dictionary<(long After, bool IsLean), RawJson> _composed = [];
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

    /// <summary>
    /// The views that changed after a version, as one JSON object; null for none. In lean form only what is new in them.
    /// </summary>
    public (Picture Picture, RawJson? Views, long Version) Since(long version, bool isLean = false)
    {
        lock (_gate)
        {
            if (version >= _viewsVersion)
                return (Picture, null, version);
            if (!_composed.TryGetValue((version, isLean), out var json))
                _composed[(version, isLean)] = json = Compose(isLean ? LeanSince(version) : WholeSince(version));
            return (Picture, json, _viewsVersion);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private IEnumerable<(string Name, byte[] Json)> WholeSince(long version) =>
        _views.Where(view => view.Value.Version > version).Select(view => (view.Key, view.Value.Json));

    private IEnumerable<(string Name, byte[] Json)> LeanSince(long version) =>
        _lean.Where(view => view.Value.Changed > version).Select(view => (view.Key, view.Value.Since(version)));

    private static RawJson Compose(IEnumerable<(string Name, byte[] Json)> views)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, json) in views)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }
}
