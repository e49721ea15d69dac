using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Tables;

/// <summary>Writes a table in a box that scrolls sideways on a narrow page, by keyboard too. A column's alignment is a
/// class, so that no inline style is needed.</summary>
internal sealed class WideTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\" tabindex=\"0\">").WriteLine("<table>");
        WriteRows(renderer, table, "thead", row => row.IsHeader);
        WriteRows(renderer, table, "tbody", row => !row.IsHeader);
        renderer.WriteLine("</table>").WriteLine("</div>");
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, string part, Func<TableRow, bool> belongs)
    {
        var rows = table.OfType<TableRow>().Where(belongs).ToArray();
        if (rows.Length == 0)
            return;
        renderer.WriteLine($"<{part}>");
        foreach (var row in rows)
        {
            renderer.WriteLine("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(renderer, (TableCell)row[i], row.IsHeader, Alignment(table, i));
            renderer.WriteLine("</tr>");
        }
        renderer.WriteLine($"</{part}>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHeader, string alignment)
    {
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        var heads = isHeader && !IsEmpty(cell); // the empty corner of a table heads nothing
        renderer.Write(heads ? $"<th scope=\"col\"{alignment}>" : $"<td{alignment}>");
        renderer.WriteChildren(cell);
        renderer.WriteLine(heads ? "</th>" : "</td>");
        renderer.ImplicitParagraph = outer;
    }

    private static bool IsEmpty(TableCell cell) =>
        cell.Count == 0 || (cell.Count == 1 && cell[0] is LeafBlock { Inline: null or { FirstChild: null } });

    private static string Alignment(Table table, int column) => table.ColumnDefinitions.ElementAtOrDefault(column)?.Alignment switch
    {
        TableColumnAlign.Center => " class=\"center\"",
        TableColumnAlign.Right => " class=\"right\"",
        _ => "",
    };
}
