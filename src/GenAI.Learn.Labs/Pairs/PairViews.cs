namespace GenAI.Learn.Labs;

/// <summary>
/// The views of a pair: those of both labs in turn, so that the same picture of either stands beside the other's. A curve of one series that
/// both have becomes one picture with two curves, on one scale.
/// </summary>
internal sealed class PairViews
{
    private readonly IReadOnlyList<View> _left;
    private readonly IReadOnlyList<View> _right;
    private readonly HashSet<string> _shared;
    private readonly (string Left, string Right) _names;
    private readonly Dictionary<string, Dictionary<string, Line>> _sharedLines = [];

    public PairViews(LabType left, LabType right, PairOptions options)
    {
        (_left, _right) = (left.Views(options.Left), right.Views(options.Right));
        _names = PairNames.Of(left, right, options);
        _shared = [.. left.Id == right.Id ? _left.OfType<CurveView>().Where(IsShared).Select(view => view.Name) : []];
    }

    /// <summary>All views, in reading order.</summary>
    public IReadOnlyList<View> All => [.. Enumerable.Range(0, Math.Max(_left.Count, _right.Count)).SelectMany(At)];

    /// <summary>What a side is called.</summary>
    public string NameOf(Side side) => side == Side.Left ? _names.Left : _names.Right;

    /// <summary>Shows what one side has drawn.</summary>
    public void Show(Frame frame, Side side, IReadOnlyDictionary<string, ViewData> data)
    {
        foreach (var (view, shown) in data)
        {
            if (_shared.Contains(view))
                frame.Show(view, Joined(view, side, (CurveData)shown));
            else
                frame.Show(PairSide.Prefixed(side, view), Renamed(side, shown));
        }
    }

    private static ViewData Renamed(Side side, ViewData data) => data switch
    {
        CurveData curves => new CurveData(curves.Lines.ToDictionary(line => PairSide.Prefixed(side, line.Key), line => line.Value)),
        DiagramData diagram => diagram with
        {
            Nodes = [.. diagram.Nodes.Select(node => node.Sets is { } option ? node with { Sets = PairSide.Prefixed(side, option) } : node)],
        },
        _ => data,
    };

    private bool IsShared(CurveView view) =>
        view.Series.Count == 1 && _right.OfType<CurveView>().Any(other => other.Name == view.Name && other.Series.Count == 1);

    private CurveData Joined(string view, Side side, CurveData data)
    {
        if (!_sharedLines.TryGetValue(view, out var lines))
            _sharedLines[view] = lines = [];
        foreach (var (series, line) in data.Lines)
            lines[PairSide.Prefixed(side, series)] = line;
        return new CurveData(new Dictionary<string, Line>(lines));
    }

    private IEnumerable<View> At(int index)
    {
        if (_left.ElementAtOrDefault(index) is { } left)
            yield return _shared.Contains(left.Name) ? Both((CurveView)left) : Beside(Side.Left, left);
        if (_right.ElementAtOrDefault(index) is { } right && !_shared.Contains(right.Name))
            yield return Beside(Side.Right, right);
    }

    private View Beside(Side side, View view)
    {
        var beside = view with { Name = PairSide.Prefixed(side, view.Name), Title = $"{NameOf(side)}: {view.Title}", Side = side };
        return beside is CurveView curves ? curves with { Series = [.. curves.Series.Select(series => series with { Name = PairSide.Prefixed(side, series.Name) })] } : beside;
    }

    private CurveView Both(CurveView view) => view with
    {
        Series =
        [
            .. PairSide.Both.Select(side => view.Series[0] with
            {
                Name = PairSide.Prefixed(side, view.Series[0].Name),
                Title = NameOf(side),
                Tone = side == Side.Left ? Tone.Real : Tone.Fake,
            }),
        ],
    };
}
