using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Events;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;
using SolidarityHub.Domain.Threads;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Events;

/// <summary>Past events for the archive, and on request the demonstration's events ahead of today.</summary>
internal sealed class EventsSeed(HubDbContext db, IEventHosts hosts, IMarkdown markdown, IIds ids, TimeProvider time) : ISeed
{
    public int Order => 50;

    public async Task Seed(SeedSource source, bool demo, CancellationToken cancellation)
    {
        foreach (var past in await source.Read<PastEvent[]>("events.json", cancellation))
            await Add(Domain.Common.Slug.From(past.Title.En, "event"), EventHost.Site, Details(past), cancellation);

        if (demo)
            foreach (var ahead in (await source.Read<DemoEvents>("demo/events.json", cancellation)).Events)
                await Add(ahead.Slug, await HostOf(ahead, cancellation), Details(ahead), cancellation);

        await db.SaveChangesAsync(cancellation);
    }

    private async Task Add(string slug, EventHost host, EventDetails details, CancellationToken cancellation)
    {
        if (await db.Events.AnyAsync(e => e.Slug == slug, cancellation)) return;
        var now = time.Now();
        var added = new Event(ids.New(), slug, ids.New(), host, announcedBy: null, Audience.Everyone, details, now);
        db.Threads.Add(new DiscussionThread(
            added.ThreadId, ids.New(), new ThreadSubject(ThreadSubjectKind.Event, added.Id),
            added.Title, $"/events/{slug}", Audience.Everyone, Audience.Members, now));
        db.Events.Add(added);
    }

    private async Task<EventHost> HostOf(DemoEvent ahead, CancellationToken cancellation)
    {
        if (ahead.HostGroup is { } group && await hosts.Find(HostKind.ReadingGroup, group, cancellation) is { } reading) return reading;
        if (ahead.HostOrganization is { } slug && await hosts.Find(HostKind.Organization, slug, cancellation) is { } organization) return organization;
        return EventHost.Site;
    }

    private EventDetails Details(PastEvent past)
    {
        var day = LocalDatePattern.Iso.Parse(past.Date).GetValueOrThrow().AtMidnight();
        var description = past.Note?.En ?? "";
        return new EventDetails
        {
            Title = past.Title.En,
            Language = Language.English,
            Description = description,
            DescriptionHtml = markdown.ToHtml(description),
            Time = new EventTime(day, null, "America/Los_Angeles", AllDay: true),
            Place = EventPlace.None with { Name = past.Place ?? "" },
            OnlineUrl = past.Url ?? "",
        };
    }

    private EventDetails Details(DemoEvent ahead)
    {
        var zone = DateTimeZoneProviders.Tzdb[ahead.TimeZone];
        var starts = time.Now().InZone(zone).Date.PlusDays(ahead.DayOffset)
            .At(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(ahead.StartTime).GetValueOrThrow());
        // The first paragraph leads; the page shows it once.
        var paragraphs = ahead.Description.Split("\n\n", 2);
        var description = paragraphs.Length > 1 ? paragraphs[1] : "";
        return new EventDetails
        {
            Title = ahead.Title,
            Summary = markdown.ToPlainText(paragraphs[0], Event.SummaryMaxLength),
            Language = ahead.Language,
            Description = description,
            DescriptionHtml = markdown.ToHtml(description),
            Time = new EventTime(starts, ahead.Minutes is { } minutes ? starts.PlusMinutes(minutes) : null, ahead.TimeZone, AllDay: false),
            Place = new EventPlace(ahead.Venue ?? "", "", PlaceName(ahead.Place), ahead.Place?.Latitude, ahead.Place?.Longitude),
            OnlineUrl = ahead.OnlineUrl ?? "",
            Cost = ahead.Cost ?? "",
            Access = ahead.Accessibility?.Note ?? "",
            Capacity = ahead.Capacity,
            Themes = ahead.Themes,
            Status = ahead.Status,
        };
    }

    private static string PlaceName(DemoPlace? place) =>
        place is null ? "" : string.Join(", ", new[] { place.Name, place.Region }.Where(part => !string.IsNullOrEmpty(part)));

    private sealed record PastEvent(Bilingual Title, string Date, string? Place, string? Url, Bilingual? Note);

    private sealed record DemoEvents(DemoEvent[] Events);

    private sealed record DemoEvent(
        string Slug, string Title, string Language, string? HostOrganization, string? HostGroup, int DayOffset, string StartTime,
        int? Minutes, string TimeZone, string? Venue, DemoPlace? Place, string? OnlineUrl, int? Capacity, string? Cost,
        EventStatus Status, string[] Themes, DemoAccess? Accessibility, string Description);

    private sealed record DemoPlace(string Name, string? Region, double Latitude, double Longitude);

    private sealed record DemoAccess(string? Note);
}
