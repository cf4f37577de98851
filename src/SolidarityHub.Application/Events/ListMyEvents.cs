using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Events;

namespace SolidarityHub.Application.Events;

/// <summary>The events that the asking member answered, nearest first.</summary>
[Access(Who.Member)]
public sealed record ListMyEvents : IQuery<MyEvents>
{
    private const int Most = 50;

    internal sealed class Handler(IHubDb db, ICurrentActor current, IEventHosts hosts, TimeProvider time)
        : IQueryHandler<ListMyEvents, MyEvents>
    {
        public async ValueTask<Result<MyEvents>> Handle(ListMyEvents request, CancellationToken cancellationToken)
        {
            var (me, now) = (current.Actor.Id, time.Now());
            var rows = await db.Events.VisibleTo(current.Actor, db)
                .Where(e => e.OverAt > now)
                .Where(e => db.EventRsvps.Any(r => r.EventId == e.Id && r.MemberId == me && r.Answer != RsvpAnswer.NotGoing))
                .OrderBy(e => e.StartsAt).Take(Most).Rows(hosts, cancellationToken);
            return new MyEvents(rows);
        }
    }
}

/// <summary>Events I said I come to, or may.</summary>
public sealed record MyEvents(IReadOnlyList<EventRow> Events);
