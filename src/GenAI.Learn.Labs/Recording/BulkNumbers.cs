namespace GenAI.Learn.Labs;

/// <summary>How finely numbers are kept in a packed recording.</summary>
internal enum Grain
{
    /// <summary>A float32 of 12 bits behind the first one: an error of at most 1/8192 of the number.</summary>
    Float,

    /// <summary>4,094 steps over their range: half a pixel of a large picture at most.</summary>
    Fine,

    /// <summary>254 steps over their range, as many as a field has colours.</summary>
    Coarse,
}

/// <summary>The numbers of a view's data that are many, with their place in it.</summary>
/// <param name="Path">The same in every picture: <c>samples/groups/fake/points</c>.</param>
/// <param name="Values">The numbers.</param>
/// <param name="Grain">How finely they are kept.</param>
/// <param name="Within">What can be seen of them, for each component in turn; empty for all.</param>
internal sealed record BulkNumbers(string Path, Floats Values, Grain Grain, params Extent[] Within)
{
    /// <summary>Those of one view.</summary>
    public static IEnumerable<BulkNumbers> Of(View view, ViewData data) => data switch
    {
        CurveData curve => Of(view.Name, curve.Lines),
        ScatterData scatter => Of((ScatterView)view, scatter),
        HeatmapData heatmap => [new(view.Name, heatmap.Values.Values, Grain.Coarse, ((HeatmapView)view).Value)],
        BarsData bars => Of(view.Name, bars),
        SoundData sound =>
            sound.Sounds.Select(one =>
                new BulkNumbers($"{view.Name}/{one.Key}", one.Value, Grain.Fine, new Extent(-1, 1))),
        _ => [],
    };

    private static IEnumerable<BulkNumbers> Of(string path, IReadOnlyDictionary<string, Line> lines)
    {
        foreach (var (name, line) in lines)
        {
            yield return new($"{path}/{name}/x", line.X, Grain.Float);
            yield return new($"{path}/{name}/y", line.Y, Grain.Float);
            if (line.Low is { } low)
                yield return new($"{path}/{name}/low", low, Grain.Float);
            if (line.High is { } high)
                yield return new($"{path}/{name}/high", high, Grain.Float);
        }
    }

    private static IEnumerable<BulkNumbers> Of(ScatterView view, ScatterData data)
    {
        Extent[] plane = [Around(view.X), Around(view.Y)];
        foreach (var (name, group) in data.Groups)
        {
            yield return new($"{view.Name}/{name}/points", group.Points, Grain.Fine, plane);
            if (group.Arrows is { } arrows)
                yield return new($"{view.Name}/{name}/arrows", arrows, Grain.Fine);
            if (group.Classes is { } classes)
                yield return new($"{view.Name}/{name}/classes", classes, Grain.Float);
        }

        if (data.Field is { } field)
            yield return new($"{view.Name}/field", field.Values, Grain.Coarse, view.Field);
        if (data.Mesh is { } mesh)
            yield return new($"{view.Name}/mesh", mesh.Points, Grain.Fine, plane);
    }

    private static IEnumerable<BulkNumbers> Of(string path, BarsData data)
    {
        var bars = data.Bars.Select(bar => new BulkNumbers($"{path}/{bar.Key}", bar.Value, Grain.Float));
        var centres = data.Centres is { } found
            ? [new BulkNumbers($"{path}/centres", found, Grain.Float)]
            : Array.Empty<BulkNumbers>();
        return bars.Concat(centres).Concat(data.Lines is { } lines ? Of($"{path}/lines", lines) : []);
    }

    // What lies a quarter beyond the plane's edge is drawn at most with the rim of its mark.
    private static Extent Around(Extent axis) =>
        new(axis.From - ((axis.To - axis.From) / 4), axis.To + ((axis.To - axis.From) / 4));
}
