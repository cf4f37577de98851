using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>An article as lists show it. What is not known is empty.</summary>
/// <param name="Language">The language of its title and text.</param>
/// <param name="Languages">All that it can be read in, this one first.</param>
public sealed record ArticleRow(
    Guid Id, string Slug, string Title, string Subtitle, Bilingual Summary, IReadOnlyList<AuthorName> Authors, bool OtherAuthors,
    ArticleKind Kind, string Outlet, string Date, string Language, IReadOnlyList<string> Languages, string Url, IReadOnlyList<string> Themes,
    ArticleState State, int PostCount, Instant RevisedAt)
{
    internal static ArticleRow Of(Article article, int postCount) => new(
        article.Id, article.Slug, article.Title, article.Subtitle, article.Summary,
        [.. article.Authors.Select(author => new AuthorName(author.Name, author.Honorific))], article.OtherAuthors,
        article.Kind, article.Outlet, article.ShownDate, article.Language, article.Languages, article.Url, article.Themes,
        article.State, postCount, article.RevisedAt);
}

/// <summary>Who wrote it, as they are named on it.</summary>
public sealed record AuthorName(string Name, string Honorific)
{
    public string Full => Honorific.Length > 0 ? $"{Honorific} {Name}" : Name;
}

/// <summary>Turns articles into rows, with one more question for how much is said about each.</summary>
internal static class ArticleRows
{
    public static async Task<IReadOnlyList<ArticleRow>> Rows(this IReadOnlyList<Article> articles, IHubDb db, CancellationToken cancellation)
    {
        var ids = articles.Select(a => a.ThreadId).ToArray();
        var posts = await db.Threads.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.PostCount, cancellation);
        return [.. articles.Select(a => ArticleRow.Of(a, posts.GetValueOrDefault(a.ThreadId)))];
    }
}
