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
    private static readonly Dictionary<string, (string Path, Bilingual Title)> Pages = new()
    {
        [SiteTexts.About] = ("/about", new("About", "Quiénes somos")),
        [SiteTexts.HowWeWork] = ("/about#our-work", new("How we work", "Cómo trabajamos")),
        [SiteTexts.Help] = ("/help", new("Help", "Ayuda")),
        [SiteTexts.Agreement] = ("/agreement", new("Community agreement", "Acuerdo de la comunidad")),
        [SiteTexts.Privacy] = ("/privacy", new("Privacy", "Privacidad")),
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
        return new SearchHit(SearchKind.Page, title.In(language), path, spanish ?? english, language);
    }
}
