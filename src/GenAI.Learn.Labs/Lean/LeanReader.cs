using System.Buffers;
using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// What one lean watcher has of the views, and so what it is sent of them: what is new, small views at once, and of the others the
/// one that has waited longest first, as long as the watcher's share of the line lasts. A view that has to wait is sent later as it is
/// then, so that large pictures come less often, each in its turn.
/// </summary>
/// <param name="time">The clock of the line.</param>
internal sealed class LeanReader(TimeProvider time)
{
    /// <summary>What a watcher is sent in a second, on average.</summary>
    public const double BytesPerSecond = 95_000;

    private const double Most = BytesPerSecond / 5; // at once, after a rest; and one view beyond it
    private const int Small = 2000;                 // bytes of JSON
    private const double Compressed = 3.0 / 4;      // base64, by the socket

    private readonly Dictionary<string, long> _had = [];
    private double _left = Most;
    private long _at = time.GetTimestamp();

    /// <summary>True when something new waits for the line.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>The views to send now, as one JSON object; null for none.</summary>
    public RawJson? Next(IEnumerable<KeyValuePair<string, LeanView>> views)
    {
        Refill();
        var news = views.Select(view => (Name: view.Key, Had: _had.GetValueOrDefault(view.Key), view.Value))
            .Where(view => view.Value.Changed > view.Had)
            .OrderBy(view => view.Had).Select(view => (view.Name, view.Value.Changed, Json: view.Value.Since(view.Had)))
            .OrderByDescending(view => view.Json.Length <= Small).ToArray(); // else in the order that they have
        var sent = news.TakeWhile(view =>
        {
            var goes = _left > 0 || view.Json.Length <= Small;
            _left -= goes ? view.Json.Length * Compressed : 0;
            return goes;
        }).ToArray();
        IsBehind = sent.Length < news.Length;
        foreach (var (name, changed, _) in sent)
            _had[name] = changed;
        return sent.Length == 0 ? null : Object(sent.Select(view => (view.Name, view.Json)));
    }

    /// <summary>Named JSON as one object.</summary>
    public static RawJson Object(IEnumerable<(string Name, byte[] Json)> parts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, json) in parts)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return new RawJson(buffer.WrittenMemory);
    }

    private void Refill()
    {
        var now = time.GetTimestamp();
        _left = Math.Min(Most, _left + (time.GetElapsedTime(_at, now).TotalSeconds * BytesPerSecond));
        _at = now;
    }
}
