using NodaTime.Text;
using SolidarityHub.Application.Articles;
using SolidarityHub.Domain.Articles;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>An article in schema.org's words.</summary>
public static class ArticleJsonLd
{
    public static object Of(ArticlePage article, string site) => new Dictionary<string, object?>
    {
        ["@context"] = "https://schema.org",
        ["@type"] = article.Facts.Kind switch
        {
            ArticleKind.OpEd => "OpinionNewsArticle",
            ArticleKind.News => "NewsArticle",
            ArticleKind.Report => "Report",
            ArticleKind.Book => "Book",
            ArticleKind.Review => "Review",
            ArticleKind.Article or ArticleKind.Interview or ArticleKind.Talk => "Article",
        },
        ["@id"] = $"{site}/articles/{article.Facts.Slug}",
        ["url"] = article.Facts.Url.Length > 0 ? article.Facts.Url : $"{site}/articles/{article.Facts.Slug}",
        [article.Facts.Kind == ArticleKind.Book ? "name" : "headline"] = article.Facts.Title,
        ["alternativeHeadline"] = article.Facts.Subtitle.Length > 0 ? article.Facts.Subtitle : null,
        ["author"] = article.Facts.Authors.Count == 0 ? null : article.Facts.Authors.Select(object (author) =>
            new Dictionary<string, object?>
            {
                ["@type"] = "Person",
                ["name"] = author.Name,
                ["honorificPrefix"] = author.Honorific.Length > 0 ? author.Honorific : null,
            }).ToArray(),
        ["datePublished"] = article.Facts.Date.Length > 0 ? article.Facts.Date : null,
        ["dateModified"] = InstantPattern.ExtendedIso.Format(article.Facts.RevisedAt),
        ["publisher"] = article.Facts.Outlet.Length > 0
            ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = article.Facts.Outlet }
            : null,
        ["sourceOrganization"] = article.Organization is { } home
            ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = home.Name, ["url"] = $"{site}/organizations/{home.Slug}" }
            : null,
        ["workTranslation"] = article.Translations.Count > 0
            ? article.Translations.Select(object (other) => new Dictionary<string, object?>
            {
                ["@type"] = "CreativeWork", ["@id"] = $"{site}/articles/{other.Slug}", ["inLanguage"] = other.Language, ["name"] = other.Title,
            }).ToArray()
            : null,
        ["inLanguage"] = article.Facts.Languages.Count > 0 ? article.Facts.Languages.ToArray<object>() : null,
        ["commentCount"] = article.Facts.PostCount,
    };
}
