using NodaTime;
using NodaTime.Text;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Web.Pages.Events;

/// <summary>An event in schema.org's words, so that search engines tell people when and where.</summary>
public static class EventJsonLd
{
    private const string Schema = "https://schema.org/";

    public static object Of(EventPage e, string site) => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Event",
        ["@id"] = $"{site}/events/{e.Slug}",
        ["url"] = $"{site}/events/{e.Slug}",
        ["name"] = e.Title,
        ["description"] = e.Summary.Length > 0 ? e.Summary : null,
        ["startDate"] = Moment(e.Starts, e),
        ["endDate"] = e.Ends is { } ends ? Moment(ends, e) : null,
        ["eventStatus"] = Schema + (e.Status switch
        {
            EventStatus.Cancelled => "EventCancelled",
            EventStatus.Postponed => "EventPostponed",
            EventStatus.MovedOnline => "EventMovedOnline",
            EventStatus.Scheduled or EventStatus.Tentative => "EventScheduled",
        }),
        ["eventAttendanceMode"] = Schema + ((HasPlace(e), e.IsOnline) switch
        {
            (true, true) => "MixedEventAttendanceMode",
            (false, true) => "OnlineEventAttendanceMode",
            _ => "OfflineEventAttendanceMode",
        }),
        ["location"] = Locations(e, site),
        ["organizer"] = e.Host is { } host
            ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = host.Name, ["url"] = site + host.Path }
            : new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = "SolidarityHub", ["url"] = site },
        ["maximumAttendeeCapacity"] = e.Capacity,
        ["remainingAttendeeCapacity"] = e.Capacity is { } capacity ? Math.Max(0, capacity - e.GoingCount) : null,
        ["inLanguage"] = e.Language,
    };

    private static bool HasPlace(EventPage e) => e.Venue.Length + e.Address.Length + e.Place.Length > 0;

    private static object[] Locations(EventPage e, string site)
    {
        var locations = new List<object>();
        if (HasPlace(e))
            locations.Add(new Dictionary<string, object?>
            {
                ["@type"] = "Place",
                ["name"] = e.Venue.Length > 0 ? e.Venue : e.Place,
                ["address"] = EventWords.Where(e.Address, e.Place),
                ["geo"] = e is { Latitude: { } latitude, Longitude: { } longitude }
                    ? new Dictionary<string, object?> { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude }
                    : null,
            });
        // A link for those going only is not told to machines; they are sent to the page.
        if (e.IsOnline)
            locations.Add(new Dictionary<string, object?>
            {
                ["@type"] = "VirtualLocation",
                ["url"] = e.OnlineFor == OnlineAudience.Everyone ? e.OnlineUrl : $"{site}/events/{e.Slug}",
            });
        return [.. locations];
    }

    private static string Moment(LocalDateTime moment, EventPage e) => e.AllDay
        ? LocalDatePattern.Iso.Format(moment.Date)
        : OffsetDateTimePattern.Rfc3339.Format(moment.InZoneLeniently(DateTimeZoneProviders.Tzdb[e.TimeZone]).ToOffsetDateTime());
}
