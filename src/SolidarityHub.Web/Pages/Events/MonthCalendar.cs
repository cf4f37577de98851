using System.Globalization;
using NodaTime;
using SolidarityHub.Application.Events;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>A month laid out in weeks, which begin on the day on which the reader's weeks begin.</summary>
/// <param name="Content">The month and its events.</param>
/// <param name="Today">The day it is for the reader.</param>
/// <param name="Address">The address of the same view of another month.</param>
public sealed record MonthCalendar(EventMonth Content, LocalDate Today, Func<YearMonth, string> Address)
{
    private const int DaysInWeek = 7;

    public YearMonth Month => Content.Month;

    public YearMonth Previous => Month.PlusMonths(-1);

    public YearMonth Next => Month.PlusMonths(1);

    public static string Name(YearMonth month) =>
        month.OnDayOfMonth(1).ToString(CultureInfo.CurrentCulture.DateTimeFormat.YearMonthPattern, CultureInfo.CurrentCulture);

    /// <summary>The days of whole weeks that hold the month.</summary>
    public IEnumerable<LocalDate[]> Weeks()
    {
        var first = Month.OnDayOfMonth(1);
        var begin = first.PlusDays(-(((int)first.DayOfWeek - FirstDay + DaysInWeek) % DaysInWeek));
        for (var week = begin; week.ToYearMonth() == Month || week == begin; week = week.PlusDays(DaysInWeek))
            yield return [.. Enumerable.Range(0, DaysInWeek).Select(week.PlusDays)];
    }

    public bool IsOutside(LocalDate day) => day.ToYearMonth() != Month;

    // NodaTime counts Sunday as seven, .NET as zero.
    private static int FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek is var day && day == System.DayOfWeek.Sunday ? 7 : (int)day;
}
