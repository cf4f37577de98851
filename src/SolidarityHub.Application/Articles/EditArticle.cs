using Microsoft.EntityFrameworkCore;
using SolidarityHub.Application.Common;
using SolidarityHub.Application.Common.Visibility;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Changes an article: a draft by those who wrote it, any by an editor.</summary>
[Access(Who.Member)]
public sealed record EditArticle : ArticleFacts, ICommand<Done>
{
    public EditArticle() { }

    public EditArticle(ArticleFacts facts) : base(facts) { }

    public string? Slug { get; init; }

    /// <summary>The revision that the changes were made on; an older one is refused.</summary>
    public int Version { get; init; }

    internal sealed class Rules : FactsRules<EditArticle>;

    internal sealed class Handler(IHubDb db, ArticleDesk desk, ICurrentActor current) : ICommandHandler<EditArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(EditArticle request, CancellationToken cancellationToken)
        {
            var article = await db.Articles.KeptBy(current.Actor, db)
                .SingleOrDefaultAsync(a => a.Slug == request.Slug, cancellationToken);
            if (article is null) return ArticleErrors.NotFound;
            if (!current.Actor.IsEditor && !ArticleWay.IsOpen(article.State)) return ArticleErrors.NotYours;
            if (article.Revision != request.Version) return ArticleErrors.ChangedMeanwhile;
            return await desk.Change(article, request, "", cancellationToken);
        }
    }
}
