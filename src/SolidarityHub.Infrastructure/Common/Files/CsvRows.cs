using System.Text;

namespace SolidarityHub.Infrastructure.Common.Files;

/// <summary>
/// Reads delimited text (RFC 4180) cell by cell: quoted cells may hold line breaks and doubled quotes. Beyond the
/// RFC it takes any delimiter, and <c>\,</c> as Murmurations writes a delimiter inside a cell.
/// </summary>
internal static class CsvRows
{
    /// <summary>Each row with the number of the line it begins on; empty lines are left out.</summary>
    public static IEnumerable<(int Line, List<string> Cells)> Read(TextReader text, char delimiter, int longestCell)
    {
        var (cells, cell, quoted, line, begun) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var sign = text.Read(); sign >= 0; sign = text.Read())
        {
            var letter = (char)sign;
            if (letter == '\n') line++;
            if (quoted && letter == '"' && text.Peek() == '"') Keep((char)text.Read());
            else if (letter == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (quoted) Keep(letter);
            else if (letter == '\\' && text.Peek() == delimiter) Keep((char)text.Read());
            else if (letter == delimiter) Close();
            else if (letter == '\n')
            {
                Close();
                if (cells.Count > 1 || cells[0].Length > 0) yield return (begun, cells);
                (cells, begun) = ([], line);
            }
            else if (letter != '\r') Keep(letter);
        }

        Close();
        if (cells.Count > 1 || cells[0].Length > 0) yield return (begun, cells);

        // What is too long to be such a cell is cut: it would be refused anyway, and memory stays flat.
        void Keep(char letter)
        {
            if (cell.Length < longestCell) cell.Append(letter);
        }

        void Close()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
