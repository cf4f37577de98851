using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Shows the revisions of an article to those who keep it, and two of them side by side.</summary>
/// <param name="Slug">Which article.</param>
/// <param name="From">The older revision to compare; by default the one before the newer.</param>
/// <param name="To">The newer revision; by default the latest.</param>
[Access(Who.Member)]
public sealed record GetArticleHistory(string Slug, int? From, int? To) : IQuery<ArticleHistory>
{
    internal sealed class Handler(IHubDb db, ICurrentActor current) : IQueryHandler<GetArticleHistory, ArticleHistory>
    {
        public async ValueTask<Result<ArticleHistory>> Handle(GetArticleHistory request, CancellationToken cancellationToken)
        {
            var a = await db.Articles.AsNoTracking().KeptBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (a is null) return ArticleErrors.NotFound;

            var versions = await db.ArticleRevisions.Where(r => r.ArticleId == a.Id)
                .Compare<ArticleVersion>(db, a.Revision, request.From, request.To, cancellationToken);
            return new ArticleHistory(
                a.Slug, a.Title, a.Language, current.Actor.IsEditor || ArticleWay.IsOpen(a.State), versions);
        }
    }
}

/// <summary>An article's revisions, newest first, and two of them in full.</summary>
public sealed record ArticleHistory(string Slug, string Title, string Language, bool MayEdit, RevisionComparison<ArticleVersion> Versions);
