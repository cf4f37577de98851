using SolidarityHub.Application.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>What the form for an article needs, whether the article is new or not.</summary>
public interface IArticleForm
{
    ArticleFacts Form { get; }

    /// <summary>The organizations that the writer acts for.</summary>
    IReadOnlyList<ArticleOrganization> Homes { get; }
}

/// <summary>What can be chosen in the form for an article.</summary>
public static class ArticleFormOptions
{
    public static IEnumerable<Option> Languages(Words t) =>
        Language.OfContent.Select(language => new Option(language, t.LanguageName(language)));

    /// <summary>The writer's own organizations, and the one it comes from already.</summary>
    public static IEnumerable<Option> Homes(IArticleForm page) =>
        page.Homes.Select(home => new Option(home.Slug, home.Name)).Concat(
            string.IsNullOrEmpty(page.Form.Organization) || page.Homes.Any(home => home.Slug == page.Form.Organization)
                ? []
                : [new Option(page.Form.Organization, page.Form.Organization)]);
}
