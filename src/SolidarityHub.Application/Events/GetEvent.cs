using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>One event with all its facts, my answer, and what I may do with it.</summary>
[Access(Who.Anyone)]
public sealed record GetEvent(string Slug) : IQuery<EventPage>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current, IEventHosts hosts, TimeProvider time)
        : IQueryHandler<GetEvent, EventPage>
    {
        public async ValueTask<Result<EventPage>> Handle(GetEvent request, CancellationToken cancellationToken)
        {
            var asked = await db.Events.VisibleTo(current.Actor, db).AsNoTracking()
                .SingleOrDefaultAsync(e => e.Slug == request.Slug, cancellationToken);
            if (asked is null) return EventErrors.NotFound;

            var me = current.Actor.IdOrNone;
            var mine = await db.EventRsvps.AsNoTracking()
                .SingleOrDefaultAsync(r => r.EventId == asked.Id && r.MemberId == me, cancellationToken);
            var mayEdit = current.Actor.IsMember
                && await db.Events.HostedBy(current.Actor, db).AnyAsync(e => e.Id == asked.Id, cancellationToken);
            var host = new EventHost(asked.HostKind, asked.HostId);
            var names = await hosts.Named([host], cancellationToken);
            var maySeeLink = asked.OnlineFor == OnlineAudience.Everyone || mayEdit || mine?.Answer == RsvpAnswer.Going;

            return new EventPage
            {
                Id = asked.Id,
                Slug = asked.Slug,
                Title = asked.Title,
                Summary = asked.Summary,
                Description = mayEdit ? asked.Description : null,
                DescriptionHtml = asked.DescriptionHtml,
                Language = asked.Language,
                Starts = asked.Starts,
                Ends = asked.Ends,
                TimeZone = asked.TimeZone,
                AllDay = asked.AllDay,
                StartsAt = asked.StartsAt,
                OverAt = asked.OverAt,
                IsOver = asked.IsOver(time.Now()),
                Status = asked.Status,
                StatusNote = asked.StatusNote,
                Venue = asked.Venue,
                Address = asked.Address,
                Place = asked.Place,
                Latitude = asked.Latitude,
                Longitude = asked.Longitude,
                IsOnline = asked.OnlineUrl.Length > 0,
                OnlineUrl = maySeeLink ? asked.OnlineUrl : "",
                OnlineFor = asked.OnlineFor,
                Cost = asked.Cost,
                Access = asked.Access,
                Capacity = asked.Capacity,
                GoingCount = asked.GoingCount,
                Themes = asked.Themes,
                Audience = asked.AudienceKind,
                Host = names.GetValueOrDefault(host),
                MyAnswer = mine?.Answer,
                MyParty = mine?.Party ?? 1,
                MayEdit = mayEdit,
                Revision = asked.Revision,
                ThreadId = asked.ThreadId,
                RevisedAt = asked.RevisedAt,
            };
        }
    }
}

/// <summary>An event as its page shows it.</summary>
public sealed record EventPage
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>Markdown, for those who may change it.</summary>
    public string? Description { get; init; }

    public required string DescriptionHtml { get; init; }

    public required string Language { get; init; }

    public required LocalDateTime Starts { get; init; }

    public LocalDateTime? Ends { get; init; }

    public required string TimeZone { get; init; }

    public bool AllDay { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant OverAt { get; init; }

    public bool IsOver { get; init; }

    public EventStatus Status { get; init; }

    public required string StatusNote { get; init; }

    public required string Venue { get; init; }

    public required string Address { get; init; }

    public required string Place { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public bool IsOnline { get; init; }

    /// <summary>Empty when there is none, or when it is only for those going.</summary>
    public required string OnlineUrl { get; init; }

    public OnlineAudience OnlineFor { get; init; }

    public required string Cost { get; init; }

    public required string Access { get; init; }

    public int? Capacity { get; init; }

    public int GoingCount { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public AudienceKind Audience { get; init; }

    /// <summary>Null when the site itself invites.</summary>
    public HostName? Host { get; init; }

    public RsvpAnswer? MyAnswer { get; init; }

    public int MyParty { get; init; }

    public bool MayEdit { get; init; }

    public int Revision { get; init; }

    public Guid ThreadId { get; init; }

    public Instant RevisedAt { get; init; }
}
