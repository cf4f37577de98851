using SolidarityHub.Application.Articles;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;
using SolidarityHub.Web.Common;
using SolidarityHub.Web.Common.TagHelpers;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>What the form for an article needs, whether the article is new or not.</summary>
public interface IArticleForm
{
    ArticleFacts Form { get; }
}

/// <summary>What can be chosen in the form for an article.</summary>
public static class ArticleFormOptions
{
    public static IEnumerable<Option> Kinds(Words t) =>
        Enum.GetValues<ArticleKind>().Select(kind => new Option(kind.ToString(), t.Of(kind)));

    public static IEnumerable<Option> Languages(Words t) =>
        Language.OfContent.Select(language => new Option(language, t[$"languageName.{language}"]));
}
