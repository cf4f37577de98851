using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Lets an article appear at once; if possible another editor does so than the one who wrote it.</summary>
/// <param name="Slug">Which article.</param>
/// <param name="Version">The revision that was read.</param>
/// <param name="OnMyOwn">None of the other editors can look at the editor's own text.</param>
[Access(Who.Editor)]
public sealed record ApproveArticle(string Slug, int Version, bool OnMyOwn) : ICommand<Done>
{
    internal sealed class Handler(ArticleDesk desk, ICurrentActor current, TimeProvider time) : ICommandHandler<ApproveArticle, Done>
    {
        public async ValueTask<Result<Done>> Handle(ApproveArticle request, CancellationToken cancellationToken)
        {
            var others = await desk.HasOtherEditors(cancellationToken);
            return await desk.Take(
                request.Slug, ArticleAct.Publish,
                article => article.IsStill(request.Version) is { Succeeded: false } other ? other
                    : article.Approvable(current.Actor.AsAuthor(), others, request.OnMyOwn) is { Succeeded: false } refused ? refused
                    : article.Publish(time.Now()),
                null, cancellationToken);
        }
    }
}
