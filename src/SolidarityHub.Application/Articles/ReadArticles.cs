using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Reads published articles stretch by stretch, for programs, newest first; those without a date come last.</summary>
/// <param name="Filter">Which of them.</param>
/// <param name="Cursor">Where to read on.</param>
/// <param name="Limit">How many at once.</param>
[Access(Who.Anyone)]
public sealed record ReadArticles(ArticleFilter Filter, string? Cursor, int? Limit) : IQuery<Stretch<ArticleRow>>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<ReadArticles, Stretch<ArticleRow>>
    {
        public async ValueTask<Result<Stretch<ArticleRow>>> Handle(ReadArticles request, CancellationToken cancellationToken)
        {
            var cursor = Common.Cursor.Read(request.Cursor);
            if (!cursor.Succeeded) return cursor.Error;
            var articles = request.Filter.Narrow(db.Articles.AsNoTracking().VisibleTo(current.Actor, db));
            if (cursor.Value is { } after)
            {
                var (date, id) = (after.Key, after.Id);
                articles = articles.Where(a => a.DateSort < date || a.DateSort == date && a.Id.CompareTo(id) < 0);
            }

            var limit = Stretch.Limit(request.Limit);
            var found = await articles.OrderByDescending(a => a.DateSort).ThenByDescending(a => a.Id)
                .Take(limit + 1).ToListAsync(cancellationToken);
            var stretch = Stretch.Of(found, limit, article => new Cursor(article.DateSort, article.Id));
            return new Stretch<ArticleRow>(await stretch.Items.Rows(db, cancellationToken), stretch.Next);
        }
    }
}
