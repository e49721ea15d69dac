using System.Text.Json.Serialization;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>What one view shows in one frame. Bulk numbers travel as base64 of little-endian float32, images as PNG.</summary>
[JsonDerivedType(typeof(CurveData))]
[JsonDerivedType(typeof(ScatterData))]
[JsonDerivedType(typeof(HeatmapData))]
[JsonDerivedType(typeof(BarsData))]
[JsonDerivedType(typeof(ImagesData))]
[JsonDerivedType(typeof(DiagramData))]
[JsonDerivedType(typeof(TableData))]
[JsonDerivedType(typeof(TextData))]
[JsonDerivedType(typeof(SoundData))]
public abstract record ViewData;

/// <summary>Curves that are not scalars over steps.</summary>
/// <param name="Lines">By series name.</param>
public sealed record CurveData(IReadOnlyDictionary<string, Line> Lines) : ViewData;

/// <summary>A line.</summary>
/// <param name="X">Abscissas.</param>
/// <param name="Y">Ordinates, as many.</param>
public sealed record Line(Floats X, Floats Y)
{
    /// <summary>The lower edge of a band around the line, as many; null for none.</summary>
    public Floats? Low { get; init; }

    /// <summary>Its upper edge.</summary>
    public Floats? High { get; init; }
}

/// <summary>Points of a plane, and what lies behind and over them.</summary>
/// <param name="Groups">By series name.</param>
public sealed record ScatterData(IReadOnlyDictionary<string, PointGroup> Groups) : ViewData
{
    /// <summary>The field behind the points, over the view's extents.</summary>
    public Grid? Field { get; init; }

    /// <summary>A warped grid over them: where a regular grid of inputs is taken.</summary>
    public Mesh? Mesh { get; init; }
}

/// <summary>Points of one group.</summary>
/// <param name="Points">x0, y0, x1, y1, ...</param>
public sealed record PointGroup(Floats Points)
{
    /// <summary>dx0, dy0, dx1, dy1, ...: an arrow at each point, in the units of the plane.</summary>
    public Floats? Arrows { get; init; }

    /// <summary>The class of each point.</summary>
    public Floats? Classes { get; init; }
}

/// <summary>Values on a regular grid.</summary>
/// <param name="Rows">Rows; the first has the smallest y.</param>
/// <param name="Columns">Columns; the first has the smallest x.</param>
/// <param name="Values">Row by row.</param>
public sealed record Grid(int Rows, int Columns, Floats Values);

/// <summary>A warped grid of points.</summary>
/// <param name="Rows">Rows.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Points">x, y of each, row by row.</param>
public sealed record Mesh(int Rows, int Columns, Floats Points);

/// <summary>A grid of values as colours.</summary>
/// <param name="Values">The grid.</param>
public sealed record HeatmapData(Grid Values) : ViewData;

/// <summary>Bars and lines over them.</summary>
/// <param name="Bars">Heights by series name, one for each centre or label.</param>
public sealed record BarsData(IReadOnlyDictionary<string, Floats> Bars) : ViewData
{
    /// <summary>Where each bar stands, when the x axis is a number.</summary>
    public Floats? Centres { get; init; }

    /// <summary>What each bar is, when the x axis is names.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Lines over the bars by series name.</summary>
    public IReadOnlyDictionary<string, Line>? Lines { get; init; }
}

/// <summary>A grid of images in one PNG, without gaps.</summary>
/// <param name="Png">The PNG file's bytes (base64 in JSON).</param>
/// <param name="Count">How many images; the last row may be short.</param>
/// <param name="Columns">Images in a row.</param>
/// <param name="Width">Pixels of one image.</param>
/// <param name="Height">Pixels of one image.</param>
public sealed record ImagesData(byte[] Png, int Count, int Columns, int Width, int Height) : ViewData
{
    /// <summary>A word below each image.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>A batch of images as a grid.</summary>
    /// <param name="images">(N, 1, H, W) grey or (N, 3, H, W) colour; values beyond the scale are cut off.</param>
    /// <param name="columns">Images in a row.</param>
    /// <param name="scale">The images' scale.</param>
    public static ImagesData Of(Tensor images, int columns, PixelScale scale = PixelScale.Symmetric)
    {
        var sheet = SpriteSheet.Of(images, scale, columns);
        return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
    }
}

/// <summary>A graph.</summary>
/// <param name="Nodes">Nodes, laid out by column and row.</param>
/// <param name="Edges">Edges.</param>
public sealed record DiagramData(IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges) : ViewData;

/// <summary>A node of a diagram.</summary>
/// <param name="Id">Unique in the diagram.</param>
/// <param name="Title">What it is: "Conv2d 64 to 128".</param>
/// <param name="Column">Column, from 0.</param>
/// <param name="Row">Row, from 0.</param>
public sealed record DiagramNode(string Id, string Title, int Column, int Row)
{
    /// <summary>A line below the title: a shape, a value.</summary>
    public string? Detail { get; init; }

    /// <summary>A value shown as the node's colour, -1 to 1.</summary>
    public double? Value { get; init; }

    /// <summary>
    /// The camelCase name of a live option (an enum or a switch) that a click on the node takes to its next value; null for a node
    /// that is only seen.
    /// </summary>
    public string? Sets { get; init; }
}

/// <summary>An edge of a diagram.</summary>
/// <param name="From">Id of a node.</param>
/// <param name="To">Id of a node.</param>
/// <param name="Weight">Shown as width and colour; 1 for a plain arrow.</param>
public sealed record DiagramEdge(string From, string To, double Weight = 1)
{
    /// <summary>A word at the edge.</summary>
    public string? Title { get; init; }
}

/// <summary>Rows of a table.</summary>
/// <param name="Rows">Cells, as many in each row as the view has columns.</param>
public sealed record TableData(IReadOnlyList<IReadOnlyList<string>> Rows) : ViewData;

/// <summary>Text.</summary>
/// <param name="Text">Plain text; line breaks are kept.</param>
public sealed record TextData(string Text) : ViewData;

/// <summary>Sounds of one channel.</summary>
/// <param name="Rate">Samples in a second.</param>
/// <param name="Sounds">Samples by series name, from -1 to 1; what lies beyond is cut off when it is played.</param>
public sealed record SoundData(int Rate, IReadOnlyDictionary<string, Floats> Sounds) : ViewData
{
    /// <summary>The signal-to-noise ratio in decibels by series name, where it is known.</summary>
    public IReadOnlyDictionary<string, double>? SignalToNoise { get; init; }
}
