using System.Text.Json.Serialization;

namespace GenAI.Learn.Labs;

/// <summary>
/// One picture of a lab, as the page knows it before the first frame. Each kind is one record here, one record of data
/// (<see cref="ViewData"/>) and one JS module in <c>wwwroot/views</c>.
/// </summary>
/// <param name="Name">camelCase, unique in the lab.</param>
/// <param name="Title">The heading that people read.</param>
/// <param name="Description">The text alternative: what the picture shows and how to read it, in a sentence or two.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CurveView), "curve")]
[JsonDerivedType(typeof(ScatterView), "scatter")]
[JsonDerivedType(typeof(HeatmapView), "heatmap")]
[JsonDerivedType(typeof(BarsView), "bars")]
[JsonDerivedType(typeof(ImagesView), "images")]
[JsonDerivedType(typeof(DiagramView), "diagram")]
[JsonDerivedType(typeof(TableView), "table")]
[JsonDerivedType(typeof(TextView), "text")]
[JsonDerivedType(typeof(SoundView), "sound")]
public abstract record View(string Name, string Title, string Description)
{
    /// <summary>The lab of a pair whose view it is; null for a lab alone, and for what both share.</summary>
    public Side? Side { get; init; }

    /// <summary>Whether a lesson that asks for a view by this name means this one: by its name, or, of a pair, by the name it has in its own lab.</summary>
    /// <param name="name">In a pair <c>left.samples</c>, <c>right.samples</c>, or <c>samples</c> for both.</param>
    public bool IsCalled(string name) => Name == name || (Side is { } side && Name == PairSide.Prefixed(side, name));
}

/// <summary>The two labs of a pair.</summary>
public enum Side
{
    /// <summary>On the left, or first.</summary>
    Left,

    /// <summary>On the right, or second.</summary>
    Right,
}

/// <summary>The ends of an axis.</summary>
/// <param name="From">Lower end.</param>
/// <param name="To">Upper end.</param>
public sealed record Extent(double From, double To);

/// <summary>A named series of a picture, or group of points, with its colour.</summary>
/// <param name="Name">For a curve of scalars, the scalar's name.</param>
/// <param name="Title">What the legend says.</param>
/// <param name="Tone">Which of the palette's colours it has.</param>
public sealed record Series(string Name, string Title, Tone Tone = Tone.Auto)
{
    /// <summary>The shape of its points, where it matters.</summary>
    public Marker Marker { get; init; }
}

/// <summary>Shapes of points.</summary>
public enum Marker
{
    /// <summary>The tone's own shape, or the next of the palette.</summary>
    Auto,

    /// <summary>A wide ring, around a point of another group.</summary>
    Ring,

    /// <summary>A wide square frame, around a point of another group.</summary>
    Frame,
}

/// <summary>A horizontal line to compare with: ln 2, a target.</summary>
/// <param name="Value">Where on the y axis.</param>
/// <param name="Title">What it is.</param>
public sealed record Mark(double Value, string Title);

/// <summary>Roles of colour; the page has one colour for each in light and in dark, told apart without hue too.</summary>
public enum Tone
{
    /// <summary>The next free colour of the palette.</summary>
    Auto,

    /// <summary>Real data.</summary>
    Real,

    /// <summary>Generated data, the generator.</summary>
    Fake,

    /// <summary>The discriminator, the critic.</summary>
    Judge,

    /// <summary>The training set.</summary>
    Train,

    /// <summary>The test set.</summary>
    Test,

    /// <summary>What is less important.</summary>
    Quiet,

    /// <summary>The accent: what to look at.</summary>
    Accent,
}

/// <summary>
/// Curves. Series whose names are scalars are drawn from the run's whole history, which the page keeps, and need no data;
/// other series get theirs as <see cref="CurveData"/>.
/// </summary>
public sealed record CurveView(string Name, string Title, string Description, IReadOnlyList<Series> Series) : View(Name, Title, Description)
{
    /// <summary>What the x axis says.</summary>
    public string XLabel { get; init; } = "step";

    /// <summary>What the y axis says.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>A logarithmic x axis.</summary>
    public bool LogX { get; init; }

    /// <summary>A logarithmic y axis.</summary>
    public bool LogY { get; init; }

    /// <summary>The y axis, when it is fixed.</summary>
    public Extent? Y { get; init; }

    /// <summary>Lines to compare with.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];
}

/// <summary>Points of a plane, with an optional field (heat) behind them, a warped grid and arrows. Data: <see cref="ScatterData"/>.</summary>
public sealed record ScatterView(string Name, string Title, string Description, IReadOnlyList<Series> Groups, Extent X, Extent Y) : View(Name, Title, Description)
{
    /// <summary>What the field behind the points shows; empty when there is none.</summary>
    public string FieldTitle { get; init; } = "";

    /// <summary>What the ends of the field's colours mean: the lower, the upper.</summary>
    public IReadOnlyList<string> FieldEnds { get; init; } = [];

    /// <summary>The range of the field's values.</summary>
    public Extent Field { get; init; } = new(0, 1);

    /// <summary>True when the field rises from nothing, as a density does; false when the middle of its range is neutral, as a probability of one half is.</summary>
    public bool SequentialField { get; init; }

    /// <summary>What the arrows show, when points have them.</summary>
    public string ArrowsTitle { get; init; } = "gradients";

    /// <summary>Names of the classes, when points carry class labels and are coloured by them.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>What the axes say: x, y; empty for a plain plane.</summary>
    public IReadOnlyList<string> Axes { get; init; } = [];
}

/// <summary>A grid of values as colours. Data: <see cref="HeatmapData"/>.</summary>
public sealed record HeatmapView(string Name, string Title, string Description, Extent X, Extent Y, Extent Value) : View(Name, Title, Description)
{
    /// <summary>True when the middle of the range is neutral (a difference, a probability of one half).</summary>
    public bool Diverging { get; init; }

    /// <summary>What the axes say: x, y.</summary>
    public IReadOnlyList<string> Axes { get; init; } = [];
}

/// <summary>Bars: a histogram, a probability mass, with lines over them. Data: <see cref="BarsData"/>.</summary>
public sealed record BarsView(string Name, string Title, string Description, IReadOnlyList<Series> Series) : View(Name, Title, Description)
{
    /// <summary>What the x axis says.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What the y axis says.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>The y axis, when it is fixed.</summary>
    public Extent? Y { get; init; }
}

/// <summary>A grid of small images. Data: <see cref="ImagesData"/>.</summary>
public sealed record ImagesView(string Name, string Title, string Description) : View(Name, Title, Description)
{
    /// <summary>Names of the rows, when each has a meaning: "input", "reconstruction".</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];
}

/// <summary>A network or graph: layers with shapes and values. Data: <see cref="DiagramData"/>.</summary>
public sealed record DiagramView(string Name, string Title, string Description) : View(Name, Title, Description);

/// <summary>A table. Data: <see cref="TableData"/>.</summary>
public sealed record TableView(string Name, string Title, string Description, IReadOnlyList<string> Columns) : View(Name, Title, Description);

/// <summary>Text. Data: <see cref="TextData"/>.</summary>
public sealed record TextView(string Name, string Title, string Description) : View(Name, Title, Description);

/// <summary>Sounds to hear, each with a button and its wave; none plays by itself. Data: <see cref="SoundData"/>.</summary>
public sealed record SoundView(string Name, string Title, string Description, IReadOnlyList<Series> Series) : View(Name, Title, Description);
