using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>Says when an event is: by the clock where it happens, and by the reader's where that differs.</summary>
public static class EventWords
{
    public static string When(this Words t, LocalDateTime starts, LocalDateTime? ends, bool allDay)
    {
        if (allDay)
            return ends is { } last && last.Date != starts.Date
                ? t["events.range", ("from", t.Date(starts.Date)), ("to", t.Date(last.Date))]
                : t.Date(starts.Date);
        if (ends is not { } end) return t.DateTime(starts);
        return end.Date == starts.Date
            ? t["events.sameDay", ("date", t.Date(starts.Date)), ("from", t.Time(starts.TimeOfDay)), ("to", t.Time(end.TimeOfDay))]
            : t["events.range", ("from", t.DateTime(starts)), ("to", t.DateTime(end))];
    }

    /// <summary>The time of day for lists, beside the date; empty for whole days.</summary>
    public static string Clock(this Words t, EventRow row) => (row.AllDay, row.Ends) switch
    {
        (true, { } last) when last.Date != row.Starts.Date => t["events.until", ("date", t.Date(last.Date))],
        (true, _) => t["events.allDay"],
        (_, { } end) when end.Date == row.Starts.Date =>
            t["events.hours", ("from", t.Time(row.Starts.TimeOfDay)), ("to", t.Time(end.TimeOfDay))],
        _ => t.Time(row.Starts.TimeOfDay),
    };

    /// <summary>The same moment on the reader's clock; null when that says the same, or when we do not know their clock.</summary>
    public static string? OnMyClock(this Words t, Actor actor, Instant startsAt, string zone, bool allDay)
    {
        if (allDay || !actor.IsMember) return null;
        var there = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)?.GetUtcOffset(startsAt);
        return there == t.Zone.GetUtcOffset(startsAt)
            ? null
            : t["events.onYourClock", ("time", t.DateTime(startsAt)), ("zone", TimeZones.Place(t.Zone.Id))];
    }

    public static string Where(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
