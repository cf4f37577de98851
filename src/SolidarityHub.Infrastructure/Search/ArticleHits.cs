using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Infrastructure.Common.Persistence;

namespace SolidarityHub.Infrastructure.Search;

/// <summary>Published articles for the search over everything: every word must stand in the title, the outlet or an author's name.</summary>
internal sealed class ArticleHits(HubDbContext db) : ISearchSource
{
    private const int MostWords = 8;

    public async Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation)
    {
        var found = db.Articles.AsNoTracking().VisibleTo(actor, db);
        foreach (var word in query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            found = found.Where(article =>
                SqlFunctions.Fold(article.Title + " " + article.Subtitle + " " + article.Outlet).Contains(SqlFunctions.Fold(word)) ||
                article.Authors.Any(author => SqlFunctions.Fold(author.Name).Contains(SqlFunctions.Fold(word))));
        return await found.OrderByDescending(article => article.DateSort).ThenBy(article => article.Id)
            .Take(limit)
            .Select(article => new SearchHit(
                SearchKind.Article, article.Title, "/articles/" + article.Slug, article.Subtitle == "" ? null : article.Subtitle, null))
            .ToListAsync(cancellation);
    }
}
