using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Application.Events;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>Events for the search over everything, the latest first.</summary>
internal sealed class EventHits(HubDbContext db, IEventSearch search) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation) =>
        await search.Matching(db.Events.AsNoTracking().VisibleTo(actor, db), query)
            .OrderByDescending(found => found.StartsAt).ThenBy(found => found.Id)
            .Take(limit)
            .Select(found => new SearchHit(
                SearchKind.Event, found.Title, "/events/" + found.Slug, found.Summary == "" ? null : found.Summary, found.Language))
            .ToListAsync(cancellation);
}
