using System.Globalization;
using System.Text.RegularExpressions;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Domain.Articles;

/// <summary>Understands dates as people write them into lists, as precisely as is certain and no more.</summary>
public static partial class WrittenDate
{
    private static readonly string[] Months =
    [
        "jan", "ene", "feb", "mar", "apr", "abr", "may", "jun", "jul", "aug", "ago", "sep", "oct", "nov", "dec", "dic",
    ];

    private static readonly int[] Numbers = [1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 12];

    /// <summary>The date; unknown when there is not even a year in it.</summary>
    public static PartialDate Read(string? written)
    {
        var text = (written ?? "").Trim();
        if (PartialDate.TryParse(text, out var exact)) return exact;
        if (YearFirst().Match(text) is { Success: true } iso) return Known(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        if (YearLast().Match(text) is { Success: true } slashed) return DayAndMonth(slashed);
        if (Year().Match(text) is not { Success: true } year) return PartialDate.Unknown;
        var month = MonthIn(text);
        // The day is a number of one or two digits beside the name of the month.
        var day = month > 0 && Day().Match(text.Remove(year.Index, year.Length)) is { Success: true } found ? Number(found, "d") : 0;
        return Known(Number(year, "y"), month, day);
    }

    /// <summary>Whether more was written than was certain: a season, a day that the calendar does not have, no year at all.</summary>
    public static bool SaysMore(string written, PartialDate read) => !read.IsKnown
        || read.Month == 0 && written.Trim().Length > 4
        || read.Day == 0 && Word().IsMatch(written) && Day().IsMatch(written);

    /// <summary>20/4/2020 has one meaning, 5/4/2020 has two: then only the year is certain.</summary>
    private static PartialDate DayAndMonth(Match written)
    {
        var (year, one, other) = (Number(written, "y"), Number(written, "a"), Number(written, "b"));
        if (other == 0) return Known(year, one, 0);
        if (one == other) return Known(year, one, one);
        return (one > 12, other > 12) switch
        {
            (true, false) => Known(year, other, one),
            (false, true) => Known(year, one, other),
            _ => PartialDate.Of(year),
        };
    }

    /// <summary>What the calendar does not have is left out from behind: the day first, then the month.</summary>
    private static PartialDate Known(int year, int month, int day) =>
        PartialDate.Of(year, month, day) is { IsKnown: true } whole ? whole
        : PartialDate.Of(year, month) is { IsKnown: true } dayless ? dayless
        : PartialDate.Of(year);

    private static int MonthIn(string text)
    {
        foreach (var word in Word().Matches(text.ToLowerInvariant()).Select(match => match.Value))
            if (word.Length >= 3 && Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.Ordinal)) is >= 0 and var place)
                return Numbers[place];
        return 0;
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<y>\d{4})[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?(?:[T\s].*)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/.](?:(?<b>\d{1,2})[-/.])?(?<y>\d{4})$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?<!\d)(?<y>1[5-9]\d\d|20\d\d)(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?!\d)")]
    private static partial Regex Day();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
