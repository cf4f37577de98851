using Microsoft.EntityFrameworkCore;
using NodaTime;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Articles, newest first; those without a date come last.</summary>
[Access(Who.Anyone)]
public sealed record ListArticles : ArticleFilter, IQuery<ArticleList>
{
    public const int DefaultSize = 24;
    public const int LargestSize = 100;

    /// <summary>From 1; anything less is the first.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListArticles, ArticleList>
    {
        public async ValueTask<Result<ArticleList>> Handle(ListArticles request, CancellationToken cancellationToken)
        {
            var readable = db.Articles.AsNoTracking().ReadableBy(current.Actor, db);
            var wanted = request.Narrow(readable);
            var (page, size) = (Math.Max(1, request.Page), Math.Clamp(request.Size, 1, LargestSize));
            var total = await wanted.CountAsync(cancellationToken);
            var found = await wanted.OrderByDescending(a => a.DateSort).ThenByDescending(a => a.Id)
                .Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
            var kinds = await readable.GroupBy(a => a.Kind).Select(g => new { Kind = g.Key, Count = g.Count() })
                .OrderByDescending(g => g.Count).ToListAsync(cancellationToken);
            var years = await readable.Where(a => a.Year > 0).GroupBy(a => a.Year)
                .Select(g => new { Year = g.Key, Count = g.Count() }).OrderByDescending(g => g.Year).ToListAsync(cancellationToken);
            var authors = await readable.SelectMany(a => a.Authors).GroupBy(author => author.Name)
                .Select(g => new { Name = g.Key, Count = g.Count() })
                .OrderByDescending(g => g.Count).ThenBy(g => g.Name).Take(20).ToListAsync(cancellationToken);

            return new ArticleList(
                new Page<ArticleRow>(await found.Rows(db, cancellationToken), page, size, total),
                [.. kinds.Select(k => new ArticleChoice<ArticleKind>(k.Kind, k.Count))],
                [.. years.Select(y => new ArticleChoice<int>(y.Year, y.Count))],
                [.. authors.Select(a => new ArticleChoice<string>(a.Name, a.Count))]);
        }
    }
}

/// <summary>Which articles are wanted; the same words serve the page, the API and the feed.</summary>
public abstract record ArticleFilter
{
    public ArticleKind? Kind { get; init; }

    /// <summary>Code of a theme.</summary>
    public string? Theme { get; init; }

    public string? Author { get; init; }

    public int? Year { get; init; }

    internal IQueryable<Article> Narrow(IQueryable<Article> articles)
    {
        if (Kind is { } kind) articles = articles.Where(a => a.Kind == kind);
        if (!string.IsNullOrWhiteSpace(Theme)) articles = articles.Where(a => a.Themes.Contains(Theme));
        if (!string.IsNullOrWhiteSpace(Author)) articles = articles.Where(a => a.Authors.Any(author => author.Name == Author));
        if (Year is { } year) articles = articles.Where(a => a.Year == year);
        return articles;
    }
}

/// <summary>One page of articles, and what the list can be narrowed to.</summary>
public sealed record ArticleList(
    Page<ArticleRow> Page,
    IReadOnlyList<ArticleChoice<ArticleKind>> Kinds,
    IReadOnlyList<ArticleChoice<int>> Years,
    IReadOnlyList<ArticleChoice<string>> Authors);

/// <summary>Something to narrow the list to, and how many articles that leaves.</summary>
public sealed record ArticleChoice<T>(T Value, int Count);

/// <summary>Who wrote it, as they are named on it.</summary>
public sealed record AuthorName(string Name, string Honorific)
{
    public string Full => Honorific.Length > 0 ? $"{Honorific} {Name}" : Name;
}

/// <summary>An article as lists show it. What is not known is empty.</summary>
public sealed record ArticleRow(
    Guid Id, string Slug, string Title, string Subtitle, Bilingual Summary, IReadOnlyList<AuthorName> Authors, bool OtherAuthors,
    ArticleKind Kind, string Outlet, string Date, IReadOnlyList<string> Languages, string Url, IReadOnlyList<string> Themes,
    ArticleState State, int PostCount, Instant RevisedAt)
{
    internal static ArticleRow Of(Article article, int postCount) => new(
        article.Id, article.Slug, article.Title, article.Subtitle, article.Summary,
        [.. article.Authors.Select(author => new AuthorName(author.Name, author.Honorific))], article.OtherAuthors,
        article.Kind, article.Outlet, article.Date, article.Languages, article.Url, article.Themes,
        article.State, postCount, article.RevisedAt);
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
