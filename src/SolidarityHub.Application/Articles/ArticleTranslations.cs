using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Application.Articles;

/// <summary>The same article in another language.</summary>
public sealed record ArticleTranslation(string Language, string Slug, string Title, ArticleState State);

/// <summary>Finds what an article is a translation of.</summary>
internal static class ArticleTranslations
{
    /// <param name="db">Where they are.</param>
    /// <param name="article">The one whose translations are wanted.</param>
    /// <param name="seen">Those that may be told of.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static async Task<IReadOnlyList<ArticleTranslation>> TranslationsOf(
        this IHubDb db, Article article, IQueryable<Article> seen, CancellationToken cancellation) =>
        article.TranslationSetId is { } set
            ? await seen.AsNoTracking().Where(a => a.TranslationSetId == set && a.Id != article.Id).OrderBy(a => a.Language)
                .Select(a => new ArticleTranslation(a.Language, a.Slug, a.Title, a.State)).ToListAsync(cancellation)
            : [];
}
