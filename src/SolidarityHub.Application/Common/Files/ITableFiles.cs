using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Common.Files;

/// <summary>Reads tables (CSV) in whatever encoding and with whatever delimiter they were saved.</summary>
public interface ITableFiles
{
    /// <summary>Whether the file is a table at all: text in an encoding that can be told, and no spreadsheet program's own format.</summary>
    Result<Done> Check(Stream file);

    /// <param name="file">Can be read twice: once to find out its encoding, once for its rows.</param>
    TableFile Open(Stream file);
}

/// <summary>A table that is read row by row, so that its length does not matter.</summary>
/// <param name="Encoding">As found out.</param>
/// <param name="Delimiter">As found out.</param>
/// <param name="Headers">As they stand in the first line.</param>
/// <param name="Rows">The rows after it.</param>
public sealed record TableFile(string Encoding, char Delimiter, IReadOnlyList<string> Headers, IEnumerable<TableRow> Rows)
{
    /// <summary>A table wider than this, or with a longer cell, is not one that people keep.</summary>
    public const int MostColumns = 500;

    public const int LongestCell = 50_000;
}

/// <summary>One row: its number in the file, the first line being 1, and its cells by their headers.</summary>
public sealed record TableRow(int Number, IReadOnlyList<KeyValuePair<string, string>> Cells);
