using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>The events of one view as calendars read them: a month back, eighteen months ahead; cancelled ones stay.</summary>
[Access(Who.Anyone)]
public sealed record GetEventCalendar : EventFilter, IQuery<EventCalendar>
{
    private const int Most = 2_000;
    private static readonly Duration Back = Duration.FromDays(30);
    private static readonly Duration Ahead = Duration.FromDays(548);

    /// <summary>Only this host's events, when given.</summary>
    public HostKind? HostKind { get; init; }

    public string? HostSlug { get; init; }

    /// <summary>Only this event, whenever it is.</summary>
    public string? Slug { get; init; }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IEventSearch search, IEventHosts hosts, TimeProvider time)
        : IQueryHandler<GetEventCalendar, EventCalendar>
    {
        public async ValueTask<Result<EventCalendar>> Handle(GetEventCalendar request, CancellationToken cancellationToken)
        {
            var (now, me) = (time.Now(), current.Actor.IdOrNone);
            var (from, until) = (now - Back, now + Ahead);
            var events = request.Narrow(db.Events.VisibleTo(current.Actor, db), search);
            HostName? host = null;
            if (request is { HostKind: { } kind, HostSlug: { } hostSlug })
            {
                if (await hosts.Find(kind, hostSlug, cancellationToken) is not { } found) return EventErrors.NotFound;
                host = (await hosts.Named([found], cancellationToken)).GetValueOrDefault(found);
                events = events.Where(e => e.HostKind == found.Kind && e.HostId == found.Id);
            }

            events = request.Slug is { } slug
                ? events.Where(e => e.Slug == slug)
                : events.Where(e => e.OverAt > from && e.StartsAt < until);

            var rows = await events.AsNoTracking().OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
                .Select(e => new
                {
                    Event = e,
                    Going = db.EventRsvps.Any(r => r.EventId == e.Id && r.MemberId == me && r.Answer == RsvpAnswer.Going),
                })
                .ToListAsync(cancellationToken);
            if (request.Slug is not null && rows.Count == 0) return EventErrors.NotFound;

            var names = await hosts.Named(rows.Select(r => new EventHost(r.Event.HostKind, r.Event.HostId)), cancellationToken);
            return new EventCalendar(
                host?.Name ?? (request.Slug is null ? null : rows[0].Event.Title),
                [.. rows.Select(r => Entry(r.Event, r.Going, names))]);
        }

        private static CalendarEntry Entry(Event e, bool going, IReadOnlyDictionary<EventHost, HostName> names) => new()
        {
            Id = e.Id,
            Slug = e.Slug,
            Title = e.Title,
            Summary = e.Summary,
            Description = e.Description,
            Time = new EventTime(e.Starts, e.Ends, e.TimeZone, e.AllDay),
            Place = new EventPlace(e.Venue, e.Address, e.Place, e.Latitude, e.Longitude),
            OnlineUrl = e.OnlineFor == OnlineAudience.Everyone || going ? e.OnlineUrl : "",
            Status = e.Status,
            Sequence = e.Sequence,
            AnnouncedAt = e.AnnouncedAt,
            RevisedAt = e.RevisedAt,
            Host = names.GetValueOrDefault(new EventHost(e.HostKind, e.HostId)),
        };
    }
}

/// <summary>Events for a calendar.</summary>
/// <param name="Name">The host or the one event it is about; null for the whole site.</param>
/// <param name="Entries">The events, by time.</param>
public sealed record EventCalendar(string? Name, IReadOnlyList<CalendarEntry> Entries);

/// <summary>One event as a calendar keeps it.</summary>
public sealed record CalendarEntry
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required EventTime Time { get; init; }

    public required EventPlace Place { get; init; }

    public required string OnlineUrl { get; init; }

    public EventStatus Status { get; init; }

    public int Sequence { get; init; }

    public Instant AnnouncedAt { get; init; }

    public Instant RevisedAt { get; init; }

    public HostName? Host { get; init; }
}

/// <summary>Writes calendars in the format that calendar programs read (RFC 5545, RFC 7986).</summary>
public interface ICalendarFormat
{
    /// <param name="calendar">The events.</param>
    /// <param name="name">What subscribers see in their list of calendars.</param>
    /// <param name="site">The site's own address, for links; without a slash at the end.</param>
    /// <param name="source">The address of this very calendar.</param>
    string Write(EventCalendar calendar, string name, string site, string source);
}
