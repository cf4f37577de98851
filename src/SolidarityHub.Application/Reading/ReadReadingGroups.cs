using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Reading;

/// <summary>Reads the reading groups that one may know of stretch by stretch, for programs, newest first.</summary>
[Access(Who.Anyone)]
public sealed record ReadReadingGroups : GroupFilter, IQuery<Stretch<GroupCard>>
{
    public string? Cursor { get; init; }

    public int? Limit { get; init; }

    internal sealed class Handler(IHubDb db, ICurrentActor current, IReadingGroupSearch search)
        : IQueryHandler<ReadReadingGroups, Stretch<GroupCard>>
    {
        public async ValueTask<Result<Stretch<GroupCard>>> Handle(ReadReadingGroups request, CancellationToken cancellationToken)
        {
            var cursor = Common.Cursor.Read(request.Cursor);
            if (!cursor.Succeeded) return cursor.Error;
            var groups = request.Narrow(db, current.Actor, search);
            if (cursor.Value is { } after)
            {
                var (created, id) = (after.Instant, after.Id);
                groups = groups.Where(g => g.CreatedAt < created || g.CreatedAt == created && g.Id.CompareTo(id) < 0);
            }

            var limit = Stretch.Limit(request.Limit);
            var places = await groups.OrderByDescending(g => g.CreatedAt).ThenByDescending(g => g.Id).Take(limit + 1)
                .Select(g => new Place(g.Id, g.CreatedAt)).ToListAsync(cancellationToken);
            var stretch = Stretch.Of(places, limit, place => Common.Cursor.At(place.CreatedAt, place.Id));
            var ids = stretch.Items.Select(place => place.Id).ToArray();
            var cards = await groups.Where(g => ids.Contains(g.Id))
                .OrderByDescending(g => g.CreatedAt).ThenByDescending(g => g.Id)
                .Select(GroupCard.For(current.Actor, db)).ToListAsync(cancellationToken);
            return new Stretch<GroupCard>(cards, stretch.Next);
        }

        private sealed record Place(Guid Id, Instant CreatedAt);
    }
}
