using System.Collections.Concurrent;
using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// One view's newest data in lean form: many numbers as <see cref="LeanNumbers"/>, images as a PNG for each row of them.
/// Each of these parts has a version, and who has it already gets <c>{"$":"same"}</c> in its place.
/// </summary>
internal sealed class LeanView
{
    private readonly View _view;
    private readonly ViewData _data; // without the numbers and pixels themselves
    private readonly Dictionary<string, Part> _parts;
    private readonly byte[] _whole;
    private readonly ConcurrentDictionary<long, byte[]> _told = []; // watchers mostly have the same

    private LeanView(View view, ViewData data, Dictionary<string, Part> parts, long changed)
    {
        (_view, _data, _parts, Changed) = (view, data, parts, changed);
        _whole = Json(data);
    }

    /// <summary>The version that brought what is shown now.</summary>
    public long Changed { get; }

    /// <summary>What is shown after other data, null for none: the same object where nothing of it has changed.</summary>
    /// <param name="view">The view.</param>
    /// <param name="data">Its data, which is not kept.</param>
    /// <param name="version">The version of what is new in it.</param>
    /// <param name="before">What was shown.</param>
    public static LeanView Of(View view, ViewData data, long version, LeanView? before)
    {
        var parts = new Dictionary<string, Part>();
        var lean = data is ImagesData images
            ? LeanImages.Of(images, (path, pixels, png) => Taken(path, pixels, png))
            : BulkNumbers.Replaced(view, data, bulk =>
            {
                var numbers = LeanNumbers.Of(bulk);
                Taken(bulk.Path, numbers.Lean!, () => numbers.Lean!);
                return numbers;
            });
        var now = new LeanView(view, lean, parts, version);
        return before is not null && before._whole.AsSpan().SequenceEqual(now._whole) ? before : now;

        // The JSON of a part; that of one with the same content stays, with its version.
        byte[] Taken(string path, byte[] content, Func<byte[]> json)
        {
            var had = before?._parts.GetValueOrDefault(path);
            parts[path] = had is not null && had.Content.AsSpan().SequenceEqual(content) ? had : new Part(content, json(), version);
            return parts[path].Json;
        }
    }

    /// <summary>The JSON for a watcher who had a version; 0 for none.</summary>
    public byte[] Since(long version) => _told.GetOrAdd(version, Json);

    private byte[] Json(long version)
    {
        if (_parts.Values.All(part => part.Changed > version))
            return _whole;
        byte[] Told(string path) => _parts[path].Changed > version ? _parts[path].Json : LeanNumbers.Same;
        return Json(_data is LeanImages images
            ? images.Replaced(Told)
            : BulkNumbers.Replaced(_view, _data, bulk => new Floats { Lean = Told(bulk.Path) }));
    }

    private static byte[] Json(ViewData data) => JsonSerializer.SerializeToUtf8Bytes(data, data.GetType(), LabJson.Options);

    private sealed record Part(byte[] Content, byte[] Json, long Changed);
}
