using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Directory;

/// <summary>Reads tables of listings (CSV) in whatever encoding and with whatever delimiter they were saved.</summary>
public interface IListingTables
{
    /// <summary>Whether the file is a table at all: text in an encoding that can be told, and no spreadsheet program's own format.</summary>
    Result<Done> Check(Stream file);

    /// <param name="file">Can be read twice: once to find out its encoding, once for its rows.</param>
    ListingTable Open(Stream file);
}

/// <summary>A table that is read row by row, so that its length does not matter.</summary>
/// <param name="Encoding">As found out.</param>
/// <param name="Delimiter">As found out.</param>
/// <param name="Headers">As they stand in the first line.</param>
/// <param name="Rows">The rows after it.</param>
public sealed record ListingTable(string Encoding, char Delimiter, IReadOnlyList<string> Headers, IEnumerable<ListingRow> Rows)
{
    /// <summary>A row longer than this, or a table wider, is not one of listings.</summary>
    public const int MostColumns = 500;

    public const int LongestCell = 50_000;
}

/// <summary>One row: its number in the file, the first line being 1, and its cells by their headers.</summary>
public sealed record ListingRow(int Number, IReadOnlyList<KeyValuePair<string, string>> Cells);
