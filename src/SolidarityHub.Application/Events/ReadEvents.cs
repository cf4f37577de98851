using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Events;

/// <summary>Reads events stretch by stretch, for programs: those that come, nearest first, or those that were, latest first.</summary>
[Access(Who.Anyone)]
public sealed record ReadEvents : EventFilter, IQuery<Stretch<EventRow>>
{
    public bool Past { get; init; }

    public string? Cursor { get; init; }

    public int? Limit { get; init; }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IEventSearch search, IEventHosts hosts, TimeProvider time)
        : IQueryHandler<ReadEvents, Stretch<EventRow>>
    {
        public async ValueTask<Result<Stretch<EventRow>>> Handle(ReadEvents request, CancellationToken cancellationToken)
        {
            var cursor = Common.Cursor.Read(request.Cursor);
            if (!cursor.Succeeded) return cursor.Error;
            var now = time.Now();
            var events = request.Narrow(db.Events.VisibleTo(current.Actor, db), search);
            events = request.Past ? events.Where(e => e.OverAt <= now) : events.Where(e => e.OverAt > now);
            if (cursor.Value is { } after)
            {
                var (start, id) = (after.Instant, after.Id);
                events = request.Past
                    ? events.Where(e => e.StartsAt < start || e.StartsAt == start && e.Id.CompareTo(id) > 0)
                    : events.Where(e => e.StartsAt > start || e.StartsAt == start && e.Id.CompareTo(id) > 0);
            }

            var sorted = request.Past
                ? events.OrderByDescending(e => e.StartsAt).ThenBy(e => e.Id)
                : events.OrderBy(e => e.StartsAt).ThenBy(e => e.Id);
            var limit = Stretch.Limit(request.Limit);
            var rows = await sorted.Take(limit + 1).Rows(hosts, cancellationToken);
            return Stretch.Of(rows, limit, row => Common.Cursor.At(row.StartsAt, row.Id));
        }
    }
}
