using System.Text;
using SolidarityHub.Application.Common.Files;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Infrastructure.Common.Files;

/// <summary>Finds out how a table was saved and reads it row by row.</summary>
internal sealed class TableFiles : ITableFiles
{
    private const string Delimiters = ",;\t|";
    private const string FormulaStarts = "=+-@";

    /// <summary>What old spreadsheets write.</summary>
    private const int WesternEurope = 1252;

    static TableFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public Result<Done> Check(Stream file)
    {
        var first = new byte[8];
        file.Position = 0;
        file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        // ZIP archives hold the files of today's spreadsheet programs, OLE documents those of former ones.
        if (first.AsSpan().StartsWith("PK\x03\x04"u8) || first.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return ImportErrors.IsSpreadsheet;

        var encoding = EncodingOf(file);
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, true, 64 * 1024, leaveOpen: true);
        var buffer = new char[32 * 1024];
        for (int read; (read = reader.ReadBlock(buffer)) > 0;)
        {
            var text = buffer.AsSpan(0, read);
            // Pictures, archives, programs: no text holds these.
            if (text.ContainsAnyInRange('\0', '\b')) return ImportErrors.NotText;
            // Places of Windows-1252 that mean nothing: it was written in some other old encoding.
            if (encoding.CodePage == WesternEurope && text.ContainsAny("\u0081\u008D\u008F\u0090\u009D")) return ImportErrors.UnknownEncoding;
        }

        return Result.Done;
    }

    public TableFile Open(Stream file)
    {
        var encoding = EncodingOf(file);
        var delimiter = DelimiterOf(file, encoding);
        file.Position = 0;
        var rows = CsvRows.Read(new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true), delimiter, TableFile.LongestCell)
            .GetEnumerator();
        var headers = rows.MoveNext() ? rows.Current.Cells.Take(TableFile.MostColumns).Select(header => header.Trim()).ToArray() : [];
        return new TableFile(encoding.WebName, delimiter, headers, Rows(rows, headers));
    }

    private static IEnumerable<TableRow> Rows(IEnumerator<(int Line, List<string> Cells)> rows, string[] headers)
    {
        using (rows)
            while (rows.MoveNext())
            {
                var cells = headers.Zip(rows.Current.Cells, (header, cell) => KeyValuePair.Create(header, Plain(cell)))
                    .Where(cell => cell.Value.Length > 0).ToList();
                if (cells.Count > 0) yield return new TableRow(rows.Current.Line, cells);
            }
    }

    /// <summary>Our own tables put an apostrophe before what a spreadsheet would run as a formula; and PostgreSQL knows no NUL.</summary>
    private static string Plain(string cell)
    {
        var text = cell.Replace("\0", "", StringComparison.Ordinal).Trim();
        return text.StartsWith('\'') && text.TrimStart('\'') is { Length: > 0 } rest && FormulaStarts.Contains(rest[0], StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>UTF-8 when all of it reads so, as hardly any other text does by chance; otherwise what old spreadsheets write.</summary>
    private static Encoding EncodingOf(Stream file)
    {
        Span<byte> mark = stackalloc byte[2];
        file.Position = 0;
        if (file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) == 2)
        {
            if (mark[0] == 0xFF && mark[1] == 0xFE) return Encoding.Unicode;
            if (mark[0] == 0xFE && mark[1] == 0xFF) return Encoding.BigEndianUnicode;
        }

        file.Position = 0;
        using var strict = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 64 * 1024, leaveOpen: true);
        var buffer = new char[32 * 1024];
        try
        {
            while (strict.ReadBlock(buffer) > 0) { }
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(WesternEurope);
        }
    }

    private static char DelimiterOf(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, true, 4096, leaveOpen: true);
        var first = reader.ReadLine() ?? "";
        return Delimiters.MaxBy(sign => first.Count(letter => letter == sign));
    }
}
