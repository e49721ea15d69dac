using GenAI.Learn.Labs;
using SkiaSharp;

namespace GenAI.Learn.Web.Pictures.Figures;

/// <summary>A network or graph: nodes by column and row, their values as colours, the edges between them.</summary>
internal sealed class DiagramFigure : Figure
{
    private const int Many = 12; // nodes beyond which each is a dot
    private readonly DiagramData _data;
    private readonly int _columns;
    private readonly Dictionary<int, int> _rows;

    public DiagramFigure(DiagramData data)
    {
        _data = data;
        _columns = data.Nodes.Max(node => node.Column) + 1;
        _rows = data.Nodes.GroupBy(node => node.Column)
            .ToDictionary(column => column.Key, column => column.Max(node => node.Row) + 1);
    }

    public override float? Aspect => Math.Clamp(_columns * 1.1f / _rows.Values.Max(), 1.2f, 4.2f);

    public override bool CanBeCut => true;

    public override int Rank => 1;

    public override void Draw(SKCanvas canvas, SKRect area, Palette palette)
    {
        var places = _data.Nodes.ToDictionary(node => node.Id, node => PlaceOf(node, area));
        var half = HalfOf(area);
        foreach (var edge in _data.Edges)
            DrawEdge(canvas, edge, places[edge.From], places[edge.To], half, palette);
        foreach (var node in _data.Nodes)
            DrawNode(canvas, node, places[node.Id], half, palette);
    }

    private SKPoint PlaceOf(DiagramNode node, SKRect area) => new(
        area.Left + (area.Width * (node.Column + 0.5f) / _columns),
        area.Top + (area.Height * (node.Row + 0.5f) / _rows.Values.Max()) + Centred(node.Column, area));

    // A column with fewer nodes stands in the middle.
    private float Centred(int column, SKRect area) =>
        area.Height * (_rows.Values.Max() - _rows[column]) / (2f * _rows.Values.Max());

    private SKSize HalfOf(SKRect area)
    {
        var (width, height) = (area.Width / _columns, area.Height / _rows.Values.Max());
        if (_data.Nodes.Count > Many)
            return new SKSize(Math.Min(width, height) * 0.34f, Math.Min(width, height) * 0.34f);
        var halfWidth = Math.Min(width * 0.36f, 130);
        return new SKSize(halfWidth, Math.Min(Math.Min(height * 0.34f, halfWidth * 0.9f), 62));
    }

    private static void DrawEdge(SKCanvas canvas, DiagramEdge edge, SKPoint from, SKPoint to, SKSize half,
        Palette palette)
    {
        var strength = (float)Math.Min(1, Math.Abs(edge.Weight));
        using var stroked = Stroked(edge.Weight < 0 ? palette.Fake : palette.Real, 2 + (3 * strength),
            0.2 + (0.5 * strength));
        if (Math.Abs(edge.Weight - 1) < 1e-9)
            stroked.Color = palette.Soft;
        var (start, end) = (Edge(from, to, half), Edge(to, from, half));
        canvas.DrawLine(start, end, stroked);
        if (half.Width <= half.Height)
            return; // among dots the heads would cover the lines
        DrawHead(canvas, start, end, 16, stroked);
    }

    // Where the line from one node's middle to another's leaves its box.
    private static SKPoint Edge(SKPoint from, SKPoint to, SKSize half)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var share = Math.Min(
            dx == 0 ? float.MaxValue : half.Width / Math.Abs(dx),
            dy == 0 ? float.MaxValue : half.Height / Math.Abs(dy));
        return share < 1 ? new SKPoint(from.X + (dx * share), from.Y + (dy * share)) : from;
    }

    private void DrawNode(SKCanvas canvas, DiagramNode node, SKPoint at, SKSize half, Palette palette)
    {
        var box = new SKRect(at.X - half.Width, at.Y - half.Height, at.X + half.Width, at.Y + half.Height);
        var share = (float)((Math.Clamp(node.Value ?? 0, -1, 1) + 1) / 2);
        var colour = node.Value is null ? palette.Tint
            : Field.Diverging(palette.Fake, palette.Real, palette.Figure, 0.8f)(share);
        var round = _data.Nodes.Count > Many ? half.Width : 12;
        using var filled = Filled(colour);
        using var stroked = Stroked(palette.Accent, 4);
        canvas.DrawRoundRect(box, round, round, filled);
        canvas.DrawRoundRect(box, round, round, stroked);
        if (_data.Nodes.Count <= Many)
            DrawWords(canvas, node, box, palette);
    }

    private static void DrawWords(SKCanvas canvas, DiagramNode node, SKRect box, Palette palette)
    {
        using var title = Filled(palette.Ink, 0.75);
        using var detail = Filled(palette.Soft, 0.6);
        var room = box.Width - 24;
        void Line(string words, float y, float height, SKPaint paint)
        {
            var width = Math.Min(room, Words.WidthOf(words, height));
            canvas.DrawRoundRect(SKRect.Create(box.MidX - (width / 2), y, width, height), height / 3, height / 3,
                paint);
        }

        Line(node.Title, box.MidY - (node.Detail is null ? 7 : 18), 14, title);
        if (node.Detail is { } below)
            Line(below, box.MidY + 8, 9, detail);
    }
}
