using SolidarityHub.Application.Articles;
using SolidarityHub.Web.Common;

namespace SolidarityHub.Web.Pages.Articles;

/// <summary>Says who wrote an article and when it appeared, as precisely as it is known and no more.</summary>
public static class ArticleWords
{
    /// <summary>Empty when no author is known.</summary>
    public static string By(this Words t, ArticleRow article)
    {
        var names = article.Authors.Select(author => author.Full).ToList();
        return (names.Count, article.OtherAuthors) switch
        {
            (0, _) => "",
            (1, false) => names[0],
            (_, true) => t["articles.andOthers", ("names", string.Join(", ", names))],
            _ => t["articles.namesAnd", ("names", string.Join(", ", names.SkipLast(1))), ("last", names[^1])],
        };
    }

    public static string Languages(this Words t, ArticleRow article) =>
        string.Join(", ", article.Languages.Select(language => t[$"languageName.{language}"]));

    /// <summary>The language of its title, for the <c>lang</c> attribute.</summary>
    public static string? TitleLanguage(ArticleRow article) => article.Languages.Count > 0 ? article.Languages[0] : null;
}
