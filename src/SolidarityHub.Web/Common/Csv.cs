using System.Text;

namespace SolidarityHub.Web.Common;

/// <summary>Writes tables for spreadsheets (RFC 4180). A cell that a spreadsheet would run as a formula is made plain text.</summary>
public static class Csv
{
    private const string FormulaStarts = "=+-@\t\r";

    public static void Row(StringBuilder table, params ReadOnlySpan<string?> cells)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (column > 0) table.Append(',');
            table.Append(Cell(cells[column] ?? ""));
        }

        table.Append("\r\n");
    }

    private static string Cell(string text)
    {
        // A negative number is no formula; anything else with such a beginning may be one. Where the apostrophe was
        // there already, one more says so: whoever reads the table takes exactly one away.
        if (text.TrimStart('\'') is { Length: > 0 } bare && FormulaStarts.Contains(bare[0], StringComparison.Ordinal)
            && !double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _))
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
