using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Events;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Api.Events;

/// <summary>Events for calendars and feed readers; every filtered view has its own address.</summary>
internal sealed class EventFeeds : IPublicEndpoints
{
    private const int LatestAnnounced = 50;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/events.ics", (
            HttpContext http, IRequests requests, ICalendarFormat format, Words words,
            string? q, string? from, string? to, string? theme, string? language) => Calendar(
                http, requests, format, words,
                new GetEventCalendar { Q = q, From = from, To = to, Theme = theme, Language = language }, "events.ics"))
            .WithName("EventsCalendar").WithSummary("Events as a calendar to subscribe to (iCalendar, RFC 5545)");
        app.MapGet("/events/{slug}.ics", (HttpContext http, IRequests requests, ICalendarFormat format, Words words, string slug) =>
            Calendar(http, requests, format, words, new GetEventCalendar { Slug = slug }, $"{slug}.ics"))
            .WithName("EventCalendar").WithSummary("One event (iCalendar, RFC 5545)");
        app.MapGet("/organizations/{slug}.ics", (HttpContext http, IRequests requests, ICalendarFormat format, Words words, string slug) =>
            Calendar(
                http, requests, format, words,
                new GetEventCalendar { HostKind = HostKind.Organization, HostSlug = slug }, $"{slug}.ics"))
            .WithName("OrganizationCalendar").WithSummary("Events of one organization (iCalendar, RFC 5545)");
        app.MapGet("/reading-groups/{slug}.ics", (HttpContext http, IRequests requests, ICalendarFormat format, Words words, string slug) =>
            Calendar(
                http, requests, format, words,
                new GetEventCalendar { HostKind = HostKind.ReadingGroup, HostSlug = slug }, $"{slug}.ics"))
            .WithName("ReadingGroupCalendar").WithSummary("Events of one reading group (iCalendar, RFC 5545)");
        app.MapGet("/events.atom", Atom).WithName("EventsAtom").WithSummary("Newly announced events (Atom, RFC 4287)");
    }

    private static async Task<IResult> Calendar(
        HttpContext http, IRequests requests, ICalendarFormat format, Words words, GetEventCalendar question, string file)
    {
        var answer = await requests.Send(question, http.RequestAborted);
        return answer.ToHttp(calendar =>
        {
            var site = Feeds.Site(http.Request);
            var name = calendar.Name ?? words["events.calendarName"];
            var written = format.Write(calendar, name, site, site + http.Request.Path + http.Request.QueryString);
            return Feeds.File(
                http, written, Feeds.Calendar, file,
                calendar.Entries.Count == 0 ? null : calendar.Entries.Max(entry => entry.RevisedAt));
        });
    }

    private static async Task<IResult> Atom(
        HttpContext http, IRequests requests, Words words, string? q, string? from, string? to, string? theme, string? language)
    {
        var answer = await requests.Send(
            new GetEventCalendar { Q = q, From = from, To = to, Theme = theme, Language = language }, http.RequestAborted);
        return answer.ToHttp(calendar => Feeds.AtomFile(
            http, words["events.calendarName"], "/events.atom" + http.Request.QueryString, "/events",
            [.. calendar.Entries.OrderByDescending(entry => entry.RevisedAt).Take(LatestAnnounced).Select(entry =>
                entry.InFeed(words, entry.Host is { } host ? [host.Name] : []))]));
    }
}
