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
/// <param name="Grain">How finely a recording keeps them.</param>
/// <param name="Within">What can be seen of them, for each component in turn; empty for all.</param>
internal sealed record BulkNumbers(string Path, Floats Values, Grain Grain, params Extent[] Within)
{
    // Numbers that people also read, in a view's table, are right to a 32,768th of their axis, and so mostly to the four
    // digits that are shown; what is only drawn is right to a 2,000th, half a pixel of a large picture.
    private const double Read = 1.0 / 32_768;
    private const double Drawn = 1.0 / 2000;
    private const double Coloured = 1.0 / 500; // a field has 256 colours
    private const double Loudest = 2;          // sounds reach from -1 to 1

    /// <summary>How far off they may be in a lean frame, for each component in turn; empty for a share of each number.</summary>
    public double[] Error { get; init; } = [];

    /// <summary>So many places before a number stands one that is likely to be near it; 0 for none.</summary>
    public int Stride { get; init; }

    /// <summary>Those of one view.</summary>
    public static IReadOnlyList<BulkNumbers> Of(View view, ViewData data)
    {
        var all = new List<BulkNumbers>();
        Replaced(view, data, bulk =>
        {
            all.Add(bulk);
            return bulk.Values;
        });
        return all;
    }

    /// <summary>A view's data with other numbers in their places.</summary>
    public static ViewData Replaced(View view, ViewData data, Func<BulkNumbers, Floats> with) => data switch
    {
        CurveData curve => new CurveData(Each(curve.Lines, (name, line) => Replaced($"{view.Name}/{name}", line, with))),
        ScatterData scatter => Replaced((ScatterView)view, scatter, with),
        HeatmapData heatmap => Replaced((HeatmapView)view, heatmap, with),
        BarsData bars => Replaced(view.Name, bars, with),
        SoundData sound => sound with
        {
            Sounds = Each(sound.Sounds, (name, one) =>
                with(new($"{view.Name}/{name}", one, Grain.Fine, new Extent(-1, 1)) { Error = [Loudest * Read], Stride = 1 })),
        },
        _ => data,
    };

    private static Line Replaced(string path, Line line, Func<BulkNumbers, Floats> with)
    {
        Floats Of(string part, Floats values) => with(new($"{path}/{part}", values, Grain.Float) { Stride = 1 });
        return new Line(Of("x", line.X), Of("y", line.Y))
        {
            Low = line.Low is { } low ? Of("low", low) : (Floats?)null,
            High = line.High is { } high ? Of("high", high) : (Floats?)null,
        };
    }

    private static ScatterData Replaced(ScatterView view, ScatterData data, Func<BulkNumbers, Floats> with)
    {
        Extent[] plane = [Around(view.X), Around(view.Y)];
        double[] Part(double share) => [share * Length(view.X), share * Length(view.Y)];
        return new ScatterData(Each(data.Groups, (name, group) => new PointGroup(
            with(new($"{view.Name}/{name}/points", group.Points, Grain.Fine, plane) { Error = Part(Read) }))
        {
            Arrows = group.Arrows is { } arrows
                ? with(new($"{view.Name}/{name}/arrows", arrows, Grain.Fine) { Error = Part(Drawn) })
                : (Floats?)null,
            Classes = group.Classes is { } classes ? with(new($"{view.Name}/{name}/classes", classes, Grain.Float)) : (Floats?)null,
        }))
        {
            Field = data.Field is { } field
                ? field with
                {
                    Values = with(new($"{view.Name}/field", field.Values, Grain.Coarse, view.Field)
                    {
                        Error = [Coloured * Length(view.Field)],
                        Stride = 1,
                    }),
                }
                : null,
            Mesh = data.Mesh is { } mesh
                ? mesh with { Points = with(new($"{view.Name}/mesh", mesh.Points, Grain.Fine, plane) { Error = Part(Drawn), Stride = 2 }) }
                : null,
        };
    }

    private static HeatmapData Replaced(HeatmapView view, HeatmapData data, Func<BulkNumbers, Floats> with) =>
        new(data.Values with
        {
            Values = with(new(view.Name, data.Values.Values, Grain.Coarse, view.Value) { Error = [Read * Length(view.Value)], Stride = 1 }),
        });

    private static BarsData Replaced(string path, BarsData data, Func<BulkNumbers, Floats> with) => data with
    {
        Bars = Each(data.Bars, (name, bar) => with(new($"{path}/{name}", bar, Grain.Float))),
        Centres = data.Centres is { } centres ? with(new($"{path}/centres", centres, Grain.Float)) : (Floats?)null,
        Lines = data.Lines is { } lines ? Each(lines, (name, line) => Replaced($"{path}/lines/{name}", line, with)) : null,
    };

    private static Dictionary<string, T> Each<T>(IReadOnlyDictionary<string, T> all, Func<string, T, T> changed) =>
        all.ToDictionary(one => one.Key, one => changed(one.Key, one.Value));

    private static double Length(Extent axis) => Math.Abs(axis.To - axis.From);

    // What lies a quarter beyond the plane's edge is drawn at most with the rim of its mark.
    private static Extent Around(Extent axis) =>
        new(axis.From - ((axis.To - axis.From) / 4), axis.To + ((axis.To - axis.From) / 4));
}
