using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Search;
using SolidarityHub.Domain.Common;
using SolidarityHub.Domain.Site;
using SolidarityHub.Infrastructure.Common.Persistence;
using SolidarityHub.Infrastructure.Search;

namespace SolidarityHub.Infrastructure.Site;

/// <summary>Finds the site's own pages by what they say, in either language.</summary>
internal sealed class SitePageSearch(HubDbContext db, IMarkdown markdown) : ISearchSource
{
    private static readonly Dictionary<string, (string Path, string Title)> Pages = new()
    {
        [SiteTexts.About] = ("/about", "site.about.title"),
        [SiteTexts.HowWeWork] = ("/about#our-work", "site.about.ourWork"),
        [SiteTexts.Help] = ("/help", "site.help.title"),
        [SiteTexts.Agreement] = ("/agreement", "site.agreement.title"),
        [SiteTexts.Privacy] = ("/privacy", "site.privacy.title"),
    };

    public async Task<IReadOnlyList<SearchHit>> Find(string query, Actor actor, int limit, CancellationToken cancellation)
    {
        var keys = Pages.Keys.ToArray();
        var like = SearchText.Contains(query);
        // A handful of rows: reading them all is quicker than any index.
        var found = await db.TextBlocks
            .FromSql($"""
                SELECT * FROM text_blocks
                WHERE key = ANY ({keys}) AND shown
                  AND (hub_fold(body ->> 'en') LIKE hub_fold({like}) OR hub_fold(body ->> 'es') LIKE hub_fold({like}))
                """)
            .AsNoTracking().OrderBy(block => block.Key).Take(limit).ToListAsync(cancellation);
        return [.. found.Select(block => Hit(block, query))];
    }

    private SearchHit Hit(TextBlock block, string query)
    {
        var (path, title) = Pages[block.Key];
        var english = SearchText.Around(markdown.ToPlainText(block.Body.En, TextBlock.BodyMaxLength), query);
        var spanish = english is null ? SearchText.Around(markdown.ToPlainText(block.Body.Es, TextBlock.BodyMaxLength), query) : null;
        var language = spanish is null ? Language.English : Language.Spanish;
        return new SearchHit(SearchKind.Page, title, path, spanish ?? english, language);
    }
}
