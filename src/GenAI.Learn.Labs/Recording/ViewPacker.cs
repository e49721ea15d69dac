using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>
/// Takes the many numbers and the images out of views' data into blocks, and leaves JSON that names the blocks.
/// </summary>
internal sealed class ViewPacker
{
    private const string Curves = "curves";

    private readonly Dictionary<string, View> _views;
    private readonly Dictionary<string, Levels> _levels;
    private readonly int _shades;
    private readonly Dictionary<Floats, int> _numbers = [];
    private readonly Dictionary<byte[], int> _sheets = [];
    private readonly Dictionary<string, byte[]> _newest = [];
    private readonly JsonSerializerOptions _json;

    public ViewPacker(IReadOnlyList<View> views, IReadOnlyList<RecordedFrame> frames, int shades)
    {
        _views = views.ToDictionary(view => view.Name);
        _shades = shades;
        _levels = frames.SelectMany(frame => frame.Views)
            .SelectMany(shown => BulkNumbers.Of(_views[shown.Key], shown.Value))
            .Where(bulk => bulk.Grain != Grain.Float).GroupBy(bulk => bulk.Path).ToDictionary(same => same.Key, Over);
        _json = BlockJson.Options(_numbers, _sheets);
    }

    public BlockStore Blocks { get; } = new();

    /// <summary>The curves.</summary>
    public RawJson Pack(CurvePoints curves)
    {
        _numbers[curves.Steps] = Blocks.AddFloats($"{Curves}/steps", curves.Steps);
        foreach (var (name, values) in curves.Values)
            _numbers[values] = Blocks.AddFloats($"{Curves}/values/{name}", values);
        return new RawJson(JsonSerializer.SerializeToUtf8Bytes(curves, _json));
    }

    /// <summary>What a moment shows, without what already stands there; null for nothing new.</summary>
    public RawJson? Pack(IReadOnlyDictionary<string, ViewData> shown)
    {
        var changed = new Dictionary<string, RawJson>();
        foreach (var (name, data) in shown)
        {
            var json = Packed(_views[name], data);
            if (_newest.TryGetValue(name, out var stands) && stands.AsSpan().SequenceEqual(json))
                continue;
            _newest[name] = json;
            changed[name] = new RawJson(json);
        }

        return changed.Count == 0 ? null : new RawJson(JsonSerializer.SerializeToUtf8Bytes(changed, LabJson.Options));
    }

    private byte[] Packed(View view, ViewData data)
    {
        foreach (var bulk in BulkNumbers.Of(view, data))
        {
            _numbers[bulk.Values] = bulk.Grain == Grain.Float
                ? Blocks.AddFloats(bulk.Path, bulk.Values)
                : Blocks.AddLevels(bulk.Path, bulk.Values, _levels[bulk.Path]);
        }

        if (data is ImagesData images)
            _sheets[images.Png] = Blocks.AddSheet(view.Name, Sheet.Of(images.Png), _shades - 1);
        return JsonSerializer.SerializeToUtf8Bytes(data, data.GetType(), _json);
    }

    private static Levels Over(IGrouping<string, BulkNumbers> same) =>
        Levels.Over(
            same.First().Grain == Grain.Coarse ? Levels.Coarse : Levels.Fine, same.First().Within,
            same.Select(bulk => bulk.Values));
}
