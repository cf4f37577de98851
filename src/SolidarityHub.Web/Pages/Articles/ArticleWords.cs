using NodaTime;
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

    public static string Languages(this Words t, ArticleRow article) => string.Join(", ", article.Languages.Select(t.LanguageName));

    /// <summary>The language's name in the reader's language; what we have no name for stays as it is.</summary>
    public static string LanguageName(this Words t, string language) =>
        t.Has($"languageName.{language}") ? t[$"languageName.{language}"] : language;

    /// <summary>When it is to appear, on the clock of the editor who said so.</summary>
    public static string Appears(this Words t, LocalDateTime local, string? zone) =>
        t["articles.appears", ("time", t.DateTime(local)), ("zone", zone)];
}
