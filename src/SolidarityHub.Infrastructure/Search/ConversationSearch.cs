using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>Finds conversations by their title, accents and typing mistakes forgiven.</summary>
internal sealed class ConversationSearch(HubDbContext db) : ISearchSource
{
    /// <summary>How alike a word must be to count as the same one, mistyped (pg_trgm's word similarity, 0 to 1).</summary>
    private const double Alike = 0.45;

    public async Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation)
    {
        var like = SearchText.Contains(query);
        return await db.Threads.AsNoTracking().VisibleTo(actor, db)
            .Where(thread => thread.PostCount > 0)
            .Where(thread =>
                EF.Functions.Like(SqlFunctions.Fold(thread.Title), SqlFunctions.Fold(like)) ||
                EF.Functions.TrigramsWordSimilarity(SqlFunctions.Fold(query), SqlFunctions.Fold(thread.Title)) >= Alike)
            .OrderByDescending(thread => EF.Functions.TrigramsWordSimilarity(SqlFunctions.Fold(query), SqlFunctions.Fold(thread.Title)))
            .ThenByDescending(thread => thread.LastPostedAt).ThenBy(thread => thread.Id)
            .Take(limit)
            .Select(thread => new SearchHit(SearchKind.Conversation, thread.Title, thread.Path, null, null))
            .ToListAsync(cancellation);
    }
}
