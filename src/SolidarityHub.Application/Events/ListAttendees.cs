using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>Who is coming; for the hosts and nobody else.</summary>
[Access(Who.Member)]
public sealed record ListAttendees(string Slug) : IQuery<AttendeeList>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListAttendees, AttendeeList>
    {
        public async ValueTask<Result<AttendeeList>> Handle(ListAttendees request, CancellationToken cancellationToken)
        {
            var hosted = await db.Events.HostedBy(current.Actor, db).Where(e => e.Slug == request.Slug)
                .Select(e => new { e.Id, e.Title, e.Language, e.GoingCount, e.Capacity }).SingleOrDefaultAsync(cancellationToken);
            if (hosted is null) return EventErrors.NotFound;

            var people = await (
                from rsvp in db.EventRsvps
                where rsvp.EventId == hosted.Id
                join member in db.Members on rsvp.MemberId equals member.Id
                orderby rsvp.AnsweredAt
                select new Attendee(member.Id, member.DisplayName, member.Pronouns, rsvp.Answer, rsvp.Party, rsvp.AnsweredAt))
                .ToListAsync(cancellationToken);
            return new AttendeeList(hosted.Title, hosted.Language, hosted.GoingCount, hosted.Capacity, people);
        }
    }
}

/// <summary>The answers to one invitation, in the order they came.</summary>
public sealed record AttendeeList(string Title, string Language, int GoingCount, int? Capacity, IReadOnlyList<Attendee> People);

/// <summary>Somebody who answered.</summary>
public sealed record Attendee(Guid MemberId, string Name, string Pronouns, RsvpAnswer Answer, int Party, Instant AnsweredAt);
