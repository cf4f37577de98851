using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Fetches an article as its form shows it, for those who may change it.</summary>
[Access(Who.Member)]
public sealed record GetArticleToEdit(string Slug) : IQuery<ArticleToEdit>
{
    internal sealed class Handler(IHubDb db, ArticleHome home, ICurrentActor current) : IQueryHandler<GetArticleToEdit, ArticleToEdit>
    {
        public async ValueTask<Result<ArticleToEdit>> Handle(GetArticleToEdit request, CancellationToken cancellationToken)
        {
            var a = await db.Articles.AsNoTracking().KeptBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (a is null) return ArticleErrors.NotFound;
            if (!current.Actor.IsEditor && !ArticleWay.IsOpen(a.State)) return ArticleErrors.NotYours;
            return new ArticleToEdit(a.Revision, a.State, ArticleVersion.Of(a, await home.SlugOf(a.OrganizationId, cancellationToken)));
        }
    }
}

/// <summary>An article with the revision it was read at.</summary>
public sealed record ArticleToEdit(int Version, ArticleState State, ArticleVersion Article);
