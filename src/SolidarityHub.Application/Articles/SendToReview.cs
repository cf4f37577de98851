using SolidarityHub.Application.Common;
using SolidarityHub.Domain.Articles;
using SolidarityHub.Domain.Common;

namespace SolidarityHub.Application.Articles;

/// <summary>Asks the editors to look at a draft and let it appear.</summary>
[Access(Who.Member)]
public sealed record SendToReview(string Slug) : ICommand<Done>
{
    internal sealed class Handler(ArticleDesk desk, TimeProvider time) : ICommandHandler<SendToReview, Done>
    {
        public async ValueTask<Result<Done>> Handle(SendToReview request, CancellationToken cancellationToken) =>
            await desk.Take(request.Slug, ArticleAct.SendToReview, article => article.SendToReview(time.Now()), null, cancellationToken);
    }
}
