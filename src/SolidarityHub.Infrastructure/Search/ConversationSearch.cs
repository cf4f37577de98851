using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>Finds conversations by their title, typing mistakes forgiven, and then posts by their words.</summary>
internal sealed class ConversationSearch(HubDbContext db, IMarkdown markdown) : ISearchSource
{
    /// <summary>How alike a word must be to count as the same one, mistyped (pg_trgm's word similarity, 0 to 1).</summary>
    private const double Alike = 0.45;

    private const int ExcerptFrom = 4_000;

    public async Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation)
    {
        var like = SearchText.Contains(query);
        var titled = await db.Threads.AsNoTracking().VisibleTo(actor, db)
            .Where(thread => thread.PostCount > 0)
            .Where(thread =>
                EF.Functions.Like(SqlFunctions.Fold(thread.Title), SqlFunctions.Fold(like)) ||
                EF.Functions.TrigramsWordSimilarity(SqlFunctions.Fold(query), SqlFunctions.Fold(thread.Title)) >= Alike)
            .OrderByDescending(thread => EF.Functions.TrigramsWordSimilarity(SqlFunctions.Fold(query), SqlFunctions.Fold(thread.Title)))
            .ThenByDescending(thread => thread.LastPostedAt).ThenBy(thread => thread.Id)
            .Take(limit)
            .Select(thread => new SearchHit(SearchKind.Conversation, thread.Title, thread.Path, null, null))
            .ToListAsync(cancellation);
        return titled.Count == limit ? titled : [.. titled, .. await Posts(query, actor, limit - titled.Count, cancellation)];
    }

    private async Task<IEnumerable<SearchHit>> Posts(string query, Actor actor, int limit, CancellationToken cancellation)
    {
        var found = await db.Threads.VisibleTo(actor, db)
            .Join(db.Posts, thread => thread.Id, post => post.ThreadId, (thread, post) => new { thread, post })
            .Where(both => both.post.RemovedAt == null && both.post.HiddenAt == null && EF.Property<NpgsqlTsVector>(both.post, PostWordsMapping.Words)
                .Matches(EF.Functions.WebSearchToTsQuery("simple", SqlFunctions.Fold(query))))
            .OrderByDescending(both => both.post.PostedAt).ThenBy(both => both.post.Id)
            .Take(limit)
            .Select(both => new { both.thread.Id, both.thread.Title, both.post.Number, both.post.BodyMarkdown })
            .ToListAsync(cancellation);
        return found.Select(post =>
        {
            var text = markdown.ToPlainText(post.BodyMarkdown, ExcerptFrom);
            return new SearchHit(
                SearchKind.Conversation, post.Title, $"/threads/{post.Id}/posts/{post.Number}",
                SearchText.Around(text, query) ?? SearchText.Beginning(text), null);
        });
    }
}
