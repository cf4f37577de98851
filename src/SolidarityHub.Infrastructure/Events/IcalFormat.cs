using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using EventStatus = SolidarityHub.Domain.Events.EventStatus;

namespace SolidarityHub.Infrastructure.Events;

/// <summary>Writes calendars with Ical.Net (RFC 5545, RFC 7986).</summary>
/// <remarks>
/// An entry's UID is the event's id and never depends on content or on the address a request came to. DTSTAMP is the
/// last revision and SEQUENCE grows with time, place and status, or calendars would not take the change over.
/// </remarks>
internal sealed class IcalFormat : ICalendarFormat
{
    private const string Product = "-//SolidarityHub//Events//EN";
    private const string Refresh = "PT1H";

    public string Write(EventCalendar calendar, string name, string site, string source)
    {
        var written = new Calendar { ProductId = Product, Scale = "GREGORIAN" };
        written.AddProperty("NAME", name);
        written.AddProperty("X-WR-CALNAME", name);
        written.AddProperty(Typed("REFRESH-INTERVAL", Refresh, "DURATION"));
        written.AddProperty("X-PUBLISHED-TTL", Refresh);
        written.AddProperty(Typed("SOURCE", source, "URI"));

        foreach (var zone in Zones(calendar.Entries)) written.AddTimeZone(zone);
        foreach (var entry in calendar.Entries) written.Events.Add(Entry(entry, site));
        return new CalendarSerializer().SerializeToString(written)!;
    }

    private static CalendarEvent Entry(CalendarEntry entry, string site)
    {
        var address = $"{site}/events/{entry.Slug}";
        var written = new CalendarEvent
        {
            Uid = entry.Id.ToString(),
            DtStamp = Utc(entry.RevisedAt),
            Created = Utc(entry.AnnouncedAt),
            LastModified = Utc(entry.RevisedAt),
            Sequence = entry.Sequence,
            Summary = entry.Title,
            Description = Description(entry, address),
            Url = new Uri(address),
            Status = entry.Status switch
            {
                EventStatus.Cancelled => "CANCELLED",
                EventStatus.Tentative or EventStatus.Postponed => "TENTATIVE",
                EventStatus.Scheduled or EventStatus.MovedOnline => "CONFIRMED",
            },
            Start = At(entry.Time.Starts, entry.Time),
            End = End(entry.Time),
            Location = Location(entry),
            Organizer = new Organizer($"mailto:no-reply@{new Uri(site).Host}") { CommonName = entry.Host?.Name ?? "SolidarityHub" },
        };
        if (entry.Place is { Latitude: { } latitude, Longitude: { } longitude })
            written.GeographicLocation = new GeographicLocation(latitude, longitude);
        if (entry.OnlineUrl.Length > 0)
            written.AddProperty(Typed("CONFERENCE", entry.OnlineUrl, "URI"));
        return written;
    }

    private static string Description(CalendarEntry entry, string address) => string.Join("\n\n", new[]
    {
        entry.Summary, entry.Description, entry.OnlineUrl, address,
    }.Where(part => part.Length > 0));

    private static string? Location(CalendarEntry entry)
    {
        var place = string.Join(", ", new[] { entry.Place.Venue, entry.Place.Address, entry.Place.Name }.Where(part => part.Length > 0));
        return place.Length > 0 ? place : entry.OnlineUrl.Length > 0 ? entry.OnlineUrl : null;
    }

    private static CalDateTime At(LocalDateTime moment, EventTime time)
    {
        var (date, clock) = (moment.Date, moment.TimeOfDay);
        return time.AllDay
            ? new CalDateTime(date.Year, date.Month, date.Day)
            : new CalDateTime(date.Year, date.Month, date.Day, clock.Hour, clock.Minute, clock.Second, time.TimeZone);
    }

    // The end is exclusive: of whole days, the day after the last.
    private static CalDateTime? End(EventTime time) => (time.AllDay, time.Ends) switch
    {
        (true, _) => At((time.Ends ?? time.Starts).PlusDays(1), time),
        (false, { } ends) => At(ends, time),
        (false, null) => null,
    };

    private static CalDateTime Utc(Instant instant) => new(instant.ToDateTimeUtc(), "UTC");

    private static CalendarProperty Typed(string name, string value, string type)
    {
        var property = new CalendarProperty(name, value);
        property.AddParameter("VALUE", type);
        return property;
    }

    // Without its VTIMEZONE, Google and Outlook take a wall-clock time for UTC.
    private static IEnumerable<VTimeZone> Zones(IReadOnlyList<CalendarEntry> entries) => entries
        .Where(entry => !entry.Time.AllDay && entry.Time.TimeZone != "UTC")
        .GroupBy(entry => entry.Time.TimeZone, StringComparer.Ordinal)
        .OrderBy(zone => zone.Key, StringComparer.Ordinal)
        // The library tells a zone's changes from here until today, so "here" must not lie ahead of today.
        .Select(zone => VTimeZone.FromDateTimeZone(
            zone.Key,
            zone.Min(entry => Instant.Min(entry.Time.StartsAt, entry.RevisedAt)).ToDateTimeUtc().AddYears(-1),
            includeHistoricalData: false));
}
