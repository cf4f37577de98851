using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>The organizations that the member can write articles for.</summary>
[Access(Who.Member)]
public sealed record ListArticleHomes : IQuery<IReadOnlyList<ArticleOrganization>>
{
    internal sealed class Handler(ArticleHome home) : IQueryHandler<ListArticleHomes, IReadOnlyList<ArticleOrganization>>
    {
        public async ValueTask<Result<IReadOnlyList<ArticleOrganization>>> Handle(ListArticleHomes request, CancellationToken cancellationToken) =>
            await home.Open.OrderBy(o => o.Name).ThenBy(o => o.Id)
                .Select(o => new ArticleOrganization(o.Id, o.Slug, o.Name)).ToListAsync(cancellationToken);
    }
}
