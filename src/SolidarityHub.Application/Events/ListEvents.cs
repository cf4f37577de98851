using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>The events that come, nearest first, or those that were, latest first.</summary>
[Access(Who.Anyone)]
public sealed record ListEvents : EventFilter, IQuery<Page<EventRow>>
{
    public const int DefaultSize = 20;
    public const int LargestSize = 100;

    public bool Past { get; init; }

    /// <summary>From 1; anything less is the first.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    internal sealed class Handler(IHubDb db, ICurrentActor current, IEventSearch search, IEventHosts hosts, TimeProvider time)
        : IQueryHandler<ListEvents, Page<EventRow>>
    {
        public async ValueTask<Result<Page<EventRow>>> Handle(ListEvents request, CancellationToken cancellationToken)
        {
            var now = time.Now();
            var events = request.Narrow(db.Events.VisibleTo(current.Actor, db), search);
            events = request.Past
                ? events.Where(e => e.OverAt <= now).OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id)
                : events.Where(e => e.OverAt > now).OrderBy(e => e.StartsAt).ThenBy(e => e.Id);

            var (page, size) = (Paging.Number(request.Page), Math.Clamp(request.Size, 1, LargestSize));
            var total = await events.CountAsync(cancellationToken);
            var rows = await events.Skip((page - 1) * size).Take(size).Rows(hosts, cancellationToken);
            return new Page<EventRow>(rows, page, size, total);
        }
    }
}

/// <summary>Which events are wanted; the same words serve the page, the API and the feeds.</summary>
public abstract record EventFilter
{
    public string? Q { get; init; }

    /// <summary>Code of a theme.</summary>
    public string? Theme { get; init; }

    public string? Language { get; init; }

    /// <summary>First day, as <c>2026-05-14</c>; what cannot be read does not narrow.</summary>
    public string? From { get; init; }

    /// <summary>Last day.</summary>
    public string? To { get; init; }

    internal IQueryable<Event> Narrow(IQueryable<Event> events, IEventSearch search)
    {
        if (!string.IsNullOrWhiteSpace(Q)) events = search.Matching(events, Q);
        if (!string.IsNullOrWhiteSpace(Theme)) events = events.Where(e => e.Themes.Contains(Theme));
        if (!string.IsNullOrWhiteSpace(Language)) events = events.Where(e => e.Language == Language);
        if (EventFacts.Date(From) is { } first)
        {
            var start = first.AtMidnight();
            events = events.Where(e => e.Starts >= start || e.Ends >= start);
        }

        if (EventFacts.Date(To) is { } last)
        {
            var end = last.PlusDays(1).AtMidnight();
            events = events.Where(e => e.Starts < end);
        }

        return events;
    }
}

/// <summary>An event as lists show it.</summary>
public sealed record EventRow
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Language { get; init; }

    public required LocalDateTime Starts { get; init; }

    public LocalDateTime? Ends { get; init; }

    public required string TimeZone { get; init; }

    public bool AllDay { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant OverAt { get; init; }

    public EventStatus Status { get; init; }

    public required string Venue { get; init; }

    public required string Place { get; init; }

    public bool Online { get; init; }

    public int? Capacity { get; init; }

    public int GoingCount { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public AudienceKind Audience { get; init; }

    /// <summary>Null when the site itself invites.</summary>
    public HostName? Host { get; init; }
}

/// <summary>Turns events into rows, with one more question for the names of all their hosts.</summary>
internal static class EventRows
{
    public static async Task<IReadOnlyList<EventRow>> Rows(
        this IQueryable<Event> events, IEventHosts hosts, CancellationToken cancellation)
    {
        var found = await events.Select(e => new
        {
            e.HostKind,
            e.HostId,
            Row = new EventRow
            {
                Id = e.Id,
                Slug = e.Slug,
                Title = e.Title,
                Summary = e.Summary,
                Language = e.Language,
                Starts = e.Starts,
                Ends = e.Ends,
                TimeZone = e.TimeZone,
                AllDay = e.AllDay,
                StartsAt = e.StartsAt,
                OverAt = e.OverAt,
                Status = e.Status,
                Venue = e.Venue,
                Place = e.Place,
                Online = e.OnlineUrl != "",
                Capacity = e.Capacity,
                GoingCount = e.GoingCount,
                Themes = e.Themes,
                Audience = e.AudienceKind,
            },
        }).ToListAsync(cancellation);

        var names = await hosts.Named(found.Select(e => new EventHost(e.HostKind, e.HostId)), cancellation);
        return [.. found.Select(e => e.Row with { Host = names.GetValueOrDefault(new EventHost(e.HostKind, e.HostId)) })];
    }
}
