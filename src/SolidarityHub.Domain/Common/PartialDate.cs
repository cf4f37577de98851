using System.Globalization;
using NodaTime;

namespace SolidarityHub.Domain.Common;

/// <summary>A date as precisely as it is known: a year, a month, a day, or nothing.</summary>
/// <remarks>Written as in ISO 8601: <c>2021</c>, <c>2018-10</c>, <c>2020-04-20</c>, or empty.</remarks>
public readonly record struct PartialDate
{
    public const int MaxLength = 10;

    public static readonly PartialDate Unknown;

    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>Zero when not even the year is known.</summary>
    public int Year { get; }

    /// <summary>Zero when only the year is known.</summary>
    public int Month { get; }

    /// <summary>Zero when only the month is known.</summary>
    public int Day { get; }

    public bool IsKnown => Year > 0;

    /// <summary>
    /// Orders dates of different precision: <c>20200420</c>, <c>20181000</c>, <c>20210000</c>, and 0 for the unknown,
    /// so that newest-first puts the unknown last and a whole year after its months.
    /// </summary>
    public int SortKey => Year * 10_000 + Month * 100 + Day;

    public static PartialDate Of(LocalDate date) => new(date.Year, date.Month, date.Day);

    /// <summary>A year, and a month and a day where they are known; unknown when the calendar has no such date.</summary>
    public static PartialDate Of(int year, int month = 0, int day = 0) =>
        year is > 0 and < 10_000 && month is >= 0 and <= 12 && (day == 0 || month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month))
            ? new PartialDate(year, month, day)
            : Unknown;

    /// <summary>Reads a date; false when it is none that the calendar has.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = Unknown;
        if (string.IsNullOrWhiteSpace(text)) return true;

        var parts = text.Trim().Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2)) return false;
        var numbers = new int[3];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0)
                return false;

        var (year, month, day) = (numbers[0], numbers[1], numbers[2]);
        if (month > 12 || day > 0 && day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    public override string ToString() => (Year, Month, Day) switch
    {
        (0, _, _) => "",
        (_, 0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, _, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };
}
