using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Revisions;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Brings back what an article said at an earlier revision; what it says now stays among the revisions.</summary>
[Access(Who.Member)]
public sealed record RestoreArticle(string Slug, int Number) : ICommand<Done>
{
    internal sealed class Handler(IHubDb db, ArticleDesk desk, ICurrentActor current) : ICommandHandler<RestoreArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(RestoreArticle request, CancellationToken cancellationToken)
        {
            var article = await db.Articles.KeptBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (article is null) return ArticleErrors.NotFound;
            if (!current.Actor.IsEditor && !ArticleWay.IsOpen(article.State)) return ArticleErrors.NotYours;
            var content = await db.ArticleRevisions.Where(r => r.ArticleId == article.Id && r.Number == request.Number)
                .Select(r => r.Content).SingleOrDefaultAsync(cancellationToken);
            if (content is null) return ArticleErrors.RevisionNotFound;
            return await desk.Change(
                article, RevisionContent.Read<ArticleVersion>(content), Revision.BroughtBack(request.Number), cancellationToken);
        }
    }
}
