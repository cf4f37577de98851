using NodaTime;
using NodaTime.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Events;

/// <summary>The events of one month as a wall calendar shows them: each on the days it takes where it happens.</summary>
[Access(Who.Anyone)]
public sealed record GetEventMonth : EventFilter, IQuery<EventMonth>
{
    /// <summary>More do not fit on a wall.</summary>
    public const int Most = 600;

    /// <summary>As <c>2026-11</c>; what cannot be read is <see cref="Today"/>'s month.</summary>
    public string? Month { get; init; }

    /// <summary>The day it is for the reader.</summary>
    public required LocalDate Today { get; init; }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IEventSearch search, IEventHosts hosts)
        : IQueryHandler<GetEventMonth, EventMonth>
    {
        public async ValueTask<Result<EventMonth>> Handle(GetEventMonth request, CancellationToken cancellationToken)
        {
            var month = Read(request.Month) ?? request.Today.ToYearMonth();
            var (first, last) = (month.OnDayOfMonth(1), month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth));
            var within = request with { From = LocalDatePattern.Iso.Format(first), To = LocalDatePattern.Iso.Format(last) };
            var events = within.Narrow(db.Events.VisibleTo(current.Actor, db), search)
                .OrderBy(e => e.Starts).ThenBy(e => e.Id).Take(Most + 1);
            var rows = await events.Rows(hosts, cancellationToken);
            return new EventMonth(month, rows.Take(Most).ToArray(), rows.Count > Most);
        }

        // Far from either end of time, so that the months beside it exist.
        private static YearMonth? Read(string? typed) =>
            YearMonthPattern.Iso.Parse(typed ?? "") is { Success: true, Value: { Year: > 1 and < 9999 } month } ? month : null;
    }
}

/// <summary>A month and what is on in it.</summary>
/// <param name="Month">Which month.</param>
/// <param name="Events">By their beginning on the wall clock.</param>
/// <param name="IsCut">There are more than a page can show.</param>
public sealed record EventMonth(YearMonth Month, IReadOnlyList<EventRow> Events, bool IsCut)
{
    /// <summary>What is on on a day, also what began earlier and still goes on.</summary>
    public IEnumerable<EventRow> On(LocalDate day) => Events.Where(e => e.Starts.Date <= day && LastDay(e) >= day);

    // What ends at midnight does not take the day that begins then.
    private static LocalDate LastDay(EventRow e) => e.Ends is not { } ends ? e.Starts.Date
        : !e.AllDay && ends.TimeOfDay == LocalTime.Midnight && ends.Date > e.Starts.Date ? ends.Date.PlusDays(-1) : ends.Date;
}
