using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Published articles, newest first; those without a date come last.</summary>
/// <param name="Filter">Which of them.</param>
[Access(Who.Anyone)]
public sealed record ListArticles(ArticleFilter Filter) : IQuery<ArticleList>
{
    public const int DefaultSize = 24;
    public const int LargestSize = 100;
    private const int MostChoices = 20;

    /// <summary>From 1; anything less is the first.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = DefaultSize;

    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ListArticles, ArticleList>
    {
        public async ValueTask<Result<ArticleList>> Handle(ListArticles request, CancellationToken cancellationToken)
        {
            var (filter, published) = (request.Filter, db.Articles.AsNoTracking().VisibleTo(current.Actor, db));
            var (page, size) = (Paging.Number(request.Page), Math.Clamp(request.Size, 1, LargestSize));
            var wanted = filter.Narrow(published);
            var total = await wanted.CountAsync(cancellationToken);
            var found = await wanted.OrderByDescending(a => a.DateSort).ThenByDescending(a => a.Id)
                .Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
            return new ArticleList(new Page<ArticleRow>(await found.Rows(db, cancellationToken), page, size, total))
            {
                // What each choice leaves is counted with all other filters on, and its own kind of filter off.
                Kinds = await Choices((filter with { Kind = null }).Narrow(published).Select(a => a.Kind), cancellationToken),
                Themes = await Choices((filter with { Theme = null }).Narrow(published).SelectMany(a => a.Themes), cancellationToken),
                Authors = await Choices((filter with { Author = null }).Narrow(published).SelectMany(a => a.Authors).Select(a => a.Name), cancellationToken),
                Years = [.. (await Choices((filter with { Year = null }).Narrow(published).Where(a => a.Year > 0).Select(a => a.Year), cancellationToken))
                    .OrderByDescending(choice => choice.Value)],
                Languages = await Choices((filter with { Language = null }).Narrow(published).SelectMany(a => a.Languages), cancellationToken),
            };
        }

        private static async Task<IReadOnlyList<ArticleChoice<T>>> Choices<T>(IQueryable<T> values, CancellationToken cancellation)
        {
            var counted = await values.GroupBy(value => value).Select(group => new { Value = group.Key, Count = group.Count() })
                .OrderByDescending(group => group.Count).ThenBy(group => group.Value).Take(MostChoices).ToListAsync(cancellation);
            return [.. counted.Select(group => new ArticleChoice<T>(group.Value, group.Count))];
        }
    }
}

/// <summary>One page of articles, and what the list can be narrowed to.</summary>
public sealed record ArticleList(Page<ArticleRow> Page)
{
    public required IReadOnlyList<ArticleChoice<ArticleKind>> Kinds { get; init; }

    /// <summary>Codes of themes.</summary>
    public required IReadOnlyList<ArticleChoice<string>> Themes { get; init; }

    public required IReadOnlyList<ArticleChoice<string>> Authors { get; init; }

    public required IReadOnlyList<ArticleChoice<int>> Years { get; init; }

    public required IReadOnlyList<ArticleChoice<string>> Languages { get; init; }
}

/// <summary>Something to narrow the list to, and how many articles that leaves.</summary>
public sealed record ArticleChoice<T>(T Value, int Count);
